using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Reporting;

/// <summary>
/// The report as one HTML file that needs no other: the template, its style sheet and its script are resources of this
/// assembly, and the document is data in it.
/// </summary>
internal static class ReportPage
{
    private const string Folder = "Assets.Core.Reporting.Page.";

    /// <summary>The page.</summary>
    public static string Of(ReportDocument document)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        // Nothing else runs or is loaded, whatever names and messages contain.
        var policy =
            $"default-src 'none'; img-src data:; style-src '{Hash(style)}'; script-src '{Hash(script)}'; "
            + "base-uri 'none'; form-action 'none'";
        return Fill(
            Resource("report.html"),
            ("policy", policy),
            ("style", style),
            ("data", ReportJson.WriteForPage(document)),
            ("script", script)
        );
    }

    /// <summary>Fills each mark once, so that text of the document that looks like a mark stays as it is.</summary>
    private static string Fill(string template, params ReadOnlySpan<(string Mark, string Text)> values)
    {
        var page = new StringBuilder();
        var rest = template.AsSpan();
        foreach (var (mark, text) in values)
        {
            var start = rest.IndexOf($"{{{{{mark}}}}}");
            page.Append(rest[..start]).Append(text);
            rest = rest[(start + mark.Length + 4)..];
        }

        return page.Append(rest).ToString();
    }

    private static string Hash(string text) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
