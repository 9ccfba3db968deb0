using System.Collections.ObjectModel;

namespace Assets.Manifest;

/// <summary>The import map and the entry points of a manifest that has none.</summary>
internal static class EmptyModuleNames
{
    public static readonly IReadOnlyDictionary<string, string> Imports = ReadOnlyDictionary<string, string>.Empty;

    public static readonly IReadOnlyDictionary<string, EntryPoint> EntryPoints = ReadOnlyDictionary<
        string,
        EntryPoint
    >.Empty;
}
