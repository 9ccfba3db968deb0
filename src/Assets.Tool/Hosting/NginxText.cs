using System.Text;
using System.Text.RegularExpressions;

namespace Assets.Tool.Hosting;

/// <summary>Writes text as nginx reads it.</summary>
/// <param name="prefix">What the names of the site's variables begin with, without the dollar sign.</param>
internal sealed class NginxText(string prefix)
{
    /// <summary>The variable with a dollar sign, for which nginx has no escape.</summary>
    public string Dollar => $"${{{prefix}dollar}}";

    /// <summary>A quoted literal. Only backslashes and quotes are special in it.</summary>
    public static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A quoted value in which nginx would replace variables.</summary>
    public string Value(string text) => Literal(text.Replace("$", Dollar, StringComparison.Ordinal));

    /// <summary>A key of a map that is a regular expression.</summary>
    public static string Pattern(string pattern) => Literal("~" + pattern);

    /// <summary>A key of a map that matches one path in its own letter case: plain keys match any.</summary>
    public static string ExactCase(string path) => Pattern($"^{Regex.Escape(path)}$");

    /// <summary>The name of a variable.</summary>
    public string Variable(string name) => "$" + prefix + Word(name);

    /// <summary>Text as a part of a variable's name.</summary>
    public static string Word(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text)
            word.Append(char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '_');
        return word.ToString();
    }
}
