using Assets.Core.Diagnostics;

namespace Assets.Core.Naming;

/// <summary>An asset that is published under its plain name because code of the site uses that name.</summary>
/// <param name="Path">The asset.</param>
/// <param name="Reason">How the code uses it.</param>
/// <param name="By">The file with the code.</param>
/// <param name="Written">The text in the code.</param>
/// <param name="Place">Its place in the code.</param>
internal sealed record KeptName(LogicalPath Path, KeptNameReason Reason, LogicalPath By, string Written, Place Place);

/// <summary>How code uses the name of an asset.</summary>
internal enum KeptNameReason
{
    /// <summary>A literal of a script holds the name of another asset.</summary>
    NamedByScript,

    /// <summary>A literal of a script holds the script's own name, or a pattern for it.</summary>
    OwnName,

    /// <summary>A script computes the name from its own.</summary>
    DerivedName,

    /// <summary>An <c>import()</c> whose argument is computed may load it.</summary>
    ComputedImport,

    /// <summary>A literal of a service worker names it.</summary>
    ServiceWorker,

    /// <summary>An import map of a page has its URL as a key.</summary>
    ImportMapKey,

    /// <summary>An import of it has a query, which no entry of an import map matches.</summary>
    ImportWithQuery,

    /// <summary>An attribute that only scripts read names it.</summary>
    NamedInAttribute,

    /// <summary>A string of a JSON file, which only scripts read, names it.</summary>
    NamedInJson,

    /// <summary>A literal of a view, which is not rewritten, names it.</summary>
    NamedInView,

    /// <summary>A file that a bundler wrote, which is not changed, refers to it.</summary>
    NamedByBundle,
}
