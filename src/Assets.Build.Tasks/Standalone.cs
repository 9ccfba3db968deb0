using Assets.Core;
using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>The settings for a Blazor WebAssembly app that is published by itself.</summary>
internal static class Standalone
{
    /// <summary>The SDK later writes the names of its own files into the pages and then compresses them.</summary>
    public static readonly AssetRule Pages = new(
        "pages",
        Glob.ParseList("**/*.html"),
        AssetPolicy.Undecided with
        {
            Compress = false,
        }
    );
}
