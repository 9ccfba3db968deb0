namespace Assets.Benchmarks.Publishing;

/// <summary>What a publish left in wwwroot, counted from the files themselves.</summary>
/// <param name="Files">All files, compressed variants included.</param>
/// <param name="Bytes">Their sizes together.</param>
/// <param name="JavaScriptOnTheWire">
/// Bytes a browser that takes brotli would get for every .js, .mjs and .cjs file, one after the other.
/// </param>
/// <param name="StylesOnTheWire">The same for .css.</param>
internal sealed record PublishedOutput(int Files, long Bytes, long JavaScriptOnTheWire, long StylesOnTheWire)
{
    public static PublishedOutput Of(string publishFolder)
    {
        var root = new DirectoryInfo(Path.Combine(publishFolder, "wwwroot"));
        var files = root.Exists ? root.GetFiles("*", SearchOption.AllDirectories) : [];
        return new(
            files.Length,
            files.Sum(f => f.Length),
            OnTheWire(files, ".js", ".mjs", ".cjs"),
            OnTheWire(files, ".css")
        );
    }

    private static long OnTheWire(IEnumerable<FileInfo> files, params string[] extensions) =>
        files.Where(f => extensions.Contains(f.Extension, StringComparer.OrdinalIgnoreCase)).Sum(BrotliOrPlain);

    private static long BrotliOrPlain(FileInfo file)
    {
        var brotli = new FileInfo(file.FullName + ".br");
        return brotli.Exists ? brotli.Length : file.Length;
    }
}
