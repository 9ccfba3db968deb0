using Assets.Core.Diagnostics;

namespace Assets.Core.References.Resolving;

/// <summary>A reference to a file that is not collected, which is reported.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Resolution">What was looked for.</param>
/// <param name="Severity">Its severity in the file.</param>
/// <param name="Place">Its place in the file.</param>
internal readonly record struct UnresolvedReference(
    Reference Reference,
    Resolution Resolution,
    Severity Severity,
    Place Place
);
