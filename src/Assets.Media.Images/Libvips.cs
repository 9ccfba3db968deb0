using System.Runtime.InteropServices;
using NetVips;

namespace Assets.Media.Images;

/// <summary>
/// The native library: loaded and locked down once for the process, as its settings are the process's.
/// </summary>
internal static class Libvips
{
    /// <summary>The first version in which savers can keep metadata out ('keep').</summary>
    private const int OldestVersion = 8 << 16 | 15 << 8;

    /// <summary>
    /// The decoders that are reached. libvips has some for SVG, PDF, TIFF and the formats of ImageMagick, and guesses
    /// from the content which one to use.
    /// </summary>
    private static readonly string[] Decoders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif"];

    /// <summary>Why images cannot be decoded; null if they can.</summary>
    public static string? Problem { get; } =
        Describe(ModuleInitializer.VipsInitialized, ModuleInitializer.Version, ModuleInitializer.Exception)
        ?? LockDown();

    internal static string? Describe(bool loaded, int? version, Exception? exception)
    {
        var platform = RuntimeInformation.RuntimeIdentifier;
        var remedy =
            $"Add the package 'NetVips.Native.{platform}' to the app, or 'NetVips.Native' for all platforms, or "
            + "install libvips 8.15 or newer with the system's package manager.";
        // The cause of a type initializer's failure is the one that names the file.
        if (!loaded)
        {
            return $"Images cannot be decoded, because the native library libvips could not be loaded on {platform} "
                + $"({FirstSentence(exception?.GetBaseException().Message)}). {remedy}";
        }

        return version < OldestVersion
            ? $"Images cannot be decoded, because libvips {version >> 16}.{version >> 8 & 0xff} is too old. {remedy}"
            : null;
    }

    private static string? LockDown()
    {
        // libvips writes its warnings about users' images to the standard error stream. What matters is an exception.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, static (_, _, _) => { });
        Operation.Block("VipsForeignLoad", true);
        foreach (var decoder in Decoders)
            Operation.Block($"VipsForeignLoad{decoder}", false);
        // Results of earlier images are never needed again.
        Cache.Max = 0;
        // Images are decoded in parallel with each other, each on one thread.
        NetVips.NetVips.Concurrency = 1;
        return null;
    }

    /// <summary>The runtime adds advice about tracing, and each path that it tried.</summary>
    private static string FirstSentence(string? text) =>
        text?.ReplaceLineEndings(". ").Split(". ")[0].TrimEnd('.') ?? "unknown cause";
}
