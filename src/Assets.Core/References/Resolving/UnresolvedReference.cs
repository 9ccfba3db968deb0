using Assets.Core.Diagnostics;

namespace Assets.Core.References.Resolving;

/// <summary>A reference that names nothing that is collected, and that is worth a diagnostic.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Resolution">What was looked for.</param>
/// <param name="Severity">How bad it is in the file.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct UnresolvedReference(
    Reference Reference,
    Resolution Resolution,
    Severity Severity,
    Place Place
);
