namespace Assets.Core.References.Json;

/// <summary>
/// The addresses in an import map: WHATWG HTML, "parse an import map string". Its keys, the names that modules import,
/// are unchanged, and so are addresses that end in a slash. Each module that is imported below such an address gets its
/// own entry (<see cref="Importing.ImportMapFolders"/>).
/// </summary>
internal static class ImportMapReferences
{
    public static List<Reference> Find(ReadOnlySpan<byte> utf8) =>
        JsonReferences.Find(
            utf8,
            ReferenceKind.ImportMapAddress,
            static path =>
                path switch
                {
                    ["imports", _] => true,
                    ["scopes", _, _] => true,
                    _ => false,
                }
        );
}
