using Assets.Core;
using Assets.Core.Importing;
using Assets.Core.Minifying;
using Assets.Core.Preparing;
using Assets.Manifest;

namespace Assets.Build.Tasks.Project;

/// <summary>The words of each property and metadata that accepts a fixed set of them.</summary>
internal static class KeywordSets
{
    /// <summary>How severe a missing asset is.</summary>
    public static readonly Keywords<MissingReference> MissingReferences = new(
        ("warning", MissingReference.Warning),
        ("error", MissingReference.Error),
        ("ignore", MissingReference.Ignore)
    );

    /// <summary>How far files are minified.</summary>
    public static readonly Keywords<Minification> Minifications = new(
        ("true", Minification.Full),
        ("false", Minification.None),
        ("whitespace", Minification.WhiteSpace)
    );

    /// <summary>What minifies scripts and stylesheets.</summary>
    public static readonly Keywords<MinifierName> Minifiers = new(
        ("esbuild", MinifierName.Esbuild),
        ("nuglify", MinifierName.NUglify),
        ("none", MinifierName.None)
    );

    /// <summary>The codings of compressed representations, by their names in HTTP.</summary>
    public static readonly Keywords<ContentCoding> Compressions = new([
        .. ContentCodings.SelfContained.Select(coding => (coding.Name()!, coding)),
    ]);

    /// <summary>Whether a front end is built with <c>dotnet build</c>, and not only when it is published.</summary>
    public static readonly Keywords<bool> FrontendBuilds = new(("publish", false), ("build", true));

    /// <summary>Whether a build writes to the remote cache.</summary>
    public static readonly Keywords<bool> RemoteCacheModes = new(("read", false), ("readwrite", true));

    /// <summary>How modules find one another.</summary>
    public static readonly Keywords<JavaScriptModules> JavaScriptModules = new(
        ("rewrite", Core.Importing.JavaScriptModules.Rewrite),
        ("importmap", Core.Importing.JavaScriptModules.ImportMap)
    );

    /// <summary>Which source maps are made.</summary>
    public static readonly Keywords<SourceMaps> SourceMaps = new(
        ("none", Core.Preparing.SourceMaps.None),
        ("linked", Core.Preparing.SourceMaps.Linked),
        ("hidden", Core.Preparing.SourceMaps.Hidden)
    );
}
