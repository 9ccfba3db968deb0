using System.Text;
using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.References.Situations;

/// <summary>
/// A file in <c>dir/</c> of a small site, run through the whole pipeline, unminified. A row of a table is what the
/// file says, what it
/// is published as with each fingerprint as <c>*</c>, and what is reported: <c>ASSETS201 dir/page.html(1,11)</c>, one
/// after the other with <c>; </c> between.
/// </summary>
internal sealed partial class Situation(string path)
{
    /// <summary>The other files of the site.</summary>
    private static readonly string[] Others =
    [
        "root.png",
        "root.css",
        "root.js",
        "img/a.png",
        "dir/a.png",
        "dir/b.png",
        "dir/a b.png",
        "dir/a,b.png",
        "dir/é.png",
        "dir/a&b.png",
        "dir/it's.png",
        "dir/a.css",
        "dir/b.css",
        "dir/a.js",
        "dir/b.js",
        "dir/a.mjs",
        "dir/a.wasm",
        "dir/a.svg",
        "dir/a.woff2",
        "dir/a.mp4",
        "dir/a.vtt",
        "dir/a.pdf",
        "dir/a.json",
        "dir/sub/a.png",
        "dir/sub/a.css",
        "dir/sub/a.js",
        "dir/other.html",
        "dir/site.webmanifest",
    ];

    private readonly Dictionary<string, string> files = Others.ToDictionary(other => other, Content);
    private Func<PipelineOptions, PipelineOptions> change = options => options;

    /// <summary>Adds a file to the site, or replaces its text.</summary>
    public Situation With(string other, string text)
    {
        files[other] = text;
        return this;
    }

    /// <summary>Changes the options of the run.</summary>
    public Situation Under(Func<PipelineOptions, PipelineOptions> options)
    {
        change = options;
        return this;
    }

    /// <summary>The file is published like this, and this is reported.</summary>
    public void Becomes(string input, string expected, string diagnostics = "")
    {
        using var site = new PipelineSite();
        site.Options = change(site.Options);
        foreach (var (other, text) in files.Append(new(path, input)))
            site.With(other, text);

        var result = site.Run();
        Assert.Equal(
            diagnostics,
            string.Join(
                "; ",
                // Which names stay plain is not about references, and has tests of its own.
                result
                    .Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Notice)
                    .Select(diagnostic => $"{diagnostic.Code} {Place(site, diagnostic.Place)}")
            )
        );
        Assert.Equal(
            expected,
            WithoutFingerprints(result, Encoding.UTF8.GetString(File.ReadAllBytes(result.Of(path).Files[0].File)))
        );
    }

    /// <summary>The file is published unchanged, with the given diagnostics only.</summary>
    public void Stays(string input, string diagnostics = "") => Becomes(input, input, diagnostics);

    private static string Content(string path) =>
        Path.GetExtension(path) switch
        {
            ".css" or ".js" or ".mjs" => $"/* {path} */",
            ".json" or ".webmanifest" => "{}",
            _ => path,
        };

    private static string Place(PipelineSite site, Place? place) =>
        place is { } known
            ? $"{Path.GetRelativePath(site.WebRoot, known.File).Replace('\\', '/')}({known.Line},{known.Column})"
            : "";

    private static string WithoutFingerprints(PipelineResult result, string text)
    {
        var known = result
            .Assets.Where(asset => asset.IsFingerprinted)
            .Select(asset => asset.Fingerprint.Value)
            .ToHashSet(StringComparer.Ordinal);
        return Fingerprint().Replace(text, match => known.Contains(match.Value) ? "*" : match.Value);
    }

    [GeneratedRegex("[0-9a-z]{10}")]
    private static partial Regex Fingerprint();
}
