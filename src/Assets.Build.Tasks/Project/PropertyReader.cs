using System.Globalization;
using Assets.Core;
using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Build.Tasks.Project;

/// <summary>
/// Converts the text of properties. An empty property has its default, because <c>-p:AssetsCompress=</c> means the
/// same as no such option. A wrong value is reported and replaced by the default.
/// </summary>
/// <remarks>
/// MSBuild's own conversion of task parameters is not used, because it stops at the first wrong value and names the
/// task instead of the project file.
/// </remarks>
/// <param name="files">Where properties are set.</param>
/// <param name="report">Receives what is wrong.</param>
internal sealed class PropertyReader(ProjectFiles files, Action<Diagnostic> report)
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, string text, bool otherwise)
    {
        if (IsEmpty(text))
            return otherwise;
        if (bool.TryParse(text, out var flag))
            return flag;
        Report(name, text, "true or false");
        return otherwise;
    }

    /// <summary>Reads a whole number.</summary>
    public int Number(string name, string text, int lowest, int highest, int otherwise)
    {
        if (IsEmpty(text))
            return otherwise;
        if (
            int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
        )
            return number;
        Report(name, text, $"a whole number from {lowest} to {highest}");
        return otherwise;
    }

    /// <summary>Reads one of several words, of which the first is the default.</summary>
    public T OneOf<T>(string name, string text, Keywords<T> words)
    {
        if (IsEmpty(text))
            return words.Default;
        if (!words.TryParse(text.Trim(), out var value))
            Report(name, text, words.ToString());
        return value;
    }

    /// <summary>
    /// Reads a list of words with semicolons or commas between them, in the order of <paramref name="words"/>. Only
    /// separators are an empty list.
    /// </summary>
    public IReadOnlyList<T> List<T>(string name, string text, Keywords<T> words, IReadOnlyList<T> otherwise)
    {
        if (IsEmpty(text))
            return otherwise;
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Split([';', ','], SplitOptions))
        {
            if (!words.TryParse(word, out _))
            {
                var nearest = new NearestNames(words.Words).NearestTo(word) is { } near ? $"; nearest: {near}" : "";
                Report(name, text, $"a list of {words.Sentence("and")} ('{word}' is not one of them{nearest})");
                return otherwise;
            }

            found.Add(word);
        }

        return [.. words.Where(found.Contains)];
    }

    /// <summary>Reads an absolute URL, which is returned without a slash at its end.</summary>
    public string? Url(string name, string text)
    {
        var trimmed = text.Trim().TrimEnd('/');
        if (trimmed.Length == 0)
            return null;
        if (
            !Uri.TryCreate(trimmed, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
            || url.Query.Length > 0
            || url.Fragment.Length > 0
        )
            Report(name, trimmed, "an absolute URL such as https://cdn.example.com/shop");
        return trimmed;
    }

    /// <summary>Reads the asset path of a script or a JSON file.</summary>
    public LogicalPath? ScriptOrJson(string name, string text)
    {
        if (IsEmpty(text))
            return null;
        if (
            LogicalPath.TryParse(text.Trim(), out var path)
            && FileKinds.Of(path.Name).Syntax is Syntax.JavaScript or Syntax.Module or Syntax.Json
        )
            return path;
        Report(name, text, "a path below the site's root that ends in .js or .json, such as precache.js");
        return null;
    }

    private const StringSplitOptions SplitOptions =
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private void Report(string name, string text, string allowed) =>
        report(Catalog.WrongProperty(name, text.Trim(), allowed) with { Place = files.PlaceOfProperty(name) });

    private static bool IsEmpty(string text) => string.IsNullOrWhiteSpace(text);
}
