using Assets.Core;
using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>What is different for a Blazor WebAssembly app that is published by itself.</summary>
internal static class Standalone
{
    /// <summary>The SDK fills the names of its own files into the pages after us, and compresses them then.</summary>
    public static readonly AssetRule Pages = new(
        "pages",
        Glob.ParseList("**/*.html"),
        AssetPolicy.Undecided with
        {
            Compress = false,
        }
    );
}
