namespace Assets.Core.References.Json;

/// <summary>
/// The images of a web app manifest: W3C Web Application Manifest, "image resources", and its companion specifications.
/// <c>start_url</c>, <c>scope</c> and the like name pages.
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
