using Assets.Core.Diagnostics;

namespace Assets.Core.Naming;

/// <summary>An asset that is published under its plain name because code of the site knows that name.</summary>
/// <param name="Path">The asset.</param>
/// <param name="Reason">How the code knows it.</param>
/// <param name="By">The file with the code.</param>
/// <param name="Written">What stands in the code.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record KeptName(LogicalPath Path, KeptNameReason Reason, LogicalPath By, string Written, Place Place);

/// <summary>How code knows the name of an asset.</summary>
internal enum KeptNameReason
{
    /// <summary>A literal of a script holds the name of another asset.</summary>
    NamedByScript,

    /// <summary>A literal of a script holds the script's own name, or a pattern for it.</summary>
    OwnName,

    /// <summary>A script makes the name of its own.</summary>
    DerivedName,

    /// <summary>An <c>import()</c> whose argument is computed may ask for it.</summary>
    ComputedImport,

    /// <summary>A literal of a service worker names it.</summary>
    ServiceWorker,

    /// <summary>A <c>data-</c> attribute of a page names a module, which only a script can load.</summary>
    ModuleInAttribute,
}
