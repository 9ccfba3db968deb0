namespace Assets.Core.References.Json;

/// <summary>
/// The pictures of a web app manifest: W3C Web Application Manifest, "image resources", and where its companion
/// specifications put them.
/// <c>start_url</c>, <c>scope</c> and other places to go are pages.
/// </summary>
internal static class WebManifestReferences
{
    public static List<Reference> Find(ReadOnlySpan<byte> utf8) =>
        JsonReferences.Find(
            utf8,
            ReferenceKind.ManifestImage,
            static path =>
                path switch
                {
                    ["icons" or "screenshots", "src"] => true,
                    ["shortcuts" or "file_handlers" or "widgets", "icons" or "screenshots", "src"] => true,
                    _ => false,
                }
        );
}
