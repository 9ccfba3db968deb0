namespace Assets.Core.References.Json;

/// <summary>
/// The addresses in an import map: WHATWG HTML, "parse an import map string". Its keys, what modules ask for, stay as
/// they are written,
/// and so does an address that ends in a slash, under which a name is looked for: the names that are get entries of
/// their own (<see cref="Importing.ImportMapFolders"/>).
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
