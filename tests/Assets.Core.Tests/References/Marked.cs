using System.Text;
using Assets.Core.References;

namespace Assets.Core.Tests.References;

/// <summary>Sources whose expected references are between « and ».</summary>
internal static class Marked
{
    /// <summary>
    /// Scans the source without its marks, asserts that exactly the marked places are found, and returns them.
    /// </summary>
    public static IReadOnlyList<Reference> Scan(string path, string marked)
    {
        var source = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var found = Find(path, source);
        Assert.Equal(marked, Mark(source, found));
        return found;
    }

    public static IReadOnlyList<Reference> Css(string marked) => Scan("a.css", marked);

    public static IReadOnlyList<Reference> Script(string marked) => Scan("a.js", marked);

    public static IReadOnlyList<Reference> Module(string marked) => Scan("a.mjs", marked);

    public static IReadOnlyList<Reference> Find(string path, string source) =>
        ReferenceScanner.Find(LogicalPath.Parse(path), Encoding.UTF8.GetBytes(source));

    private static string Mark(string source, IReadOnlyList<Reference> references)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var marked = new StringBuilder();
        var done = 0;
        foreach (var reference in references)
        {
            marked.Append(Encoding.UTF8.GetString(bytes.AsSpan(done..reference.Start))).Append('«');
            done = reference.Start + reference.Length;
            marked.Append(Encoding.UTF8.GetString(bytes.AsSpan(reference.Start..done))).Append('»');
        }

        return marked.Append(Encoding.UTF8.GetString(bytes.AsSpan(done..))).ToString();
    }
}
