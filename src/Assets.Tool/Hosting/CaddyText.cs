using System.Text;
using Assets.Core.Diagnostics;

namespace Assets.Tool.Hosting;

/// <summary>Writes text as a Caddyfile has it.</summary>
internal static class CaddyText
{
    // "$" and braces are placeholders and variables of the environment, for which the Caddyfile has no escape; quotes
    // and backslashes are read differently in each kind of token.
    private const string Special = "\\\"`{}$";

    /// <summary>Whether text can be a quoted token as it is.</summary>
    public static bool IsPlain(string text) =>
        !text.Any(character => Special.Contains(character, StringComparison.Ordinal) || char.IsControl(character));

    /// <summary>A token of any text, in which Caddy replaces no placeholder.</summary>
    /// <exception cref="ToolException">A Caddyfile cannot have the text.</exception>
    public static string Token(string text)
    {
        if (text.Contains("{$", StringComparison.Ordinal) || text.Any(char.IsControl))
            throw new ToolException(Catalog.NotExpressible(text, "a Caddyfile"));
        var escaped = text.Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
        return Quoted(escaped, text);
    }

    /// <summary>A row of a map. A path with special characters is written as a regular expression.</summary>
    /// <param name="path">The path, as a key.</param>
    /// <param name="value">The value.</param>
    public static string Row(string path, string value) =>
        IsPlain(path) ? $"\"{path}\" {Token(value)}" : PatternRow($"^{Escaped(path)}$", value);

    /// <summary>
    /// A row of a map for a plain name and its file. The value is the target of a rewrite, which Caddy decodes in some
    /// versions and not in others, so a name with <c>%</c> or <c>?</c> has no row.
    /// </summary>
    public static string? Row(HostedPath alias)
    {
        if (alias.File.AsSpan().ContainsAny('%', '?'))
            return null;
        if (IsPlain(alias.Path))
            return Row(alias.Path, alias.File);
        if (alias.Insertion is not var (before, fingerprint, after))
            throw new ToolException(Catalog.NotExpressible(alias.Path, "a Caddyfile"));
        return $"`~^({Escaped(before)})({Escaped(after)})$` \"${{1}}.{fingerprint}${{2}}\"";
    }

    /// <summary>A row of a map for the paths that a regular expression matches.</summary>
    public static string PatternRow(string pattern, string value)
    {
        // "$1" in such a value is a group, and placeholders are not replaced.
        var expanded = value.Replace("$", "$$", StringComparison.Ordinal);
        if (expanded.Contains("{$", StringComparison.Ordinal) || expanded.Any(char.IsControl))
            throw new ToolException(Catalog.NotExpressible(value, "a Caddyfile"));
        return $"`~{pattern}` {Quoted(expanded, value)}";
    }

    private static string Quoted(string token, string text) =>
        !token.Contains('"', StringComparison.Ordinal) && !token.EndsWith('\\') ? $"\"{token}\""
        : !token.Contains('`', StringComparison.Ordinal) ? $"`{token}`"
        : throw new ToolException(Catalog.NotExpressible(text, "a Caddyfile"));

    /// <summary>A regular expression of RE2 that matches one path, in ASCII without special characters.</summary>
    private static string Escaped(string path)
    {
        var pattern = new StringBuilder();
        foreach (var rune in path.EnumerateRunes())
        {
            if (
                rune.IsAscii
                && (Rune.IsLetterOrDigit(rune) || "/-_".Contains((char)rune.Value, StringComparison.Ordinal))
            )
                pattern.Append((char)rune.Value);
            else
                // Not \x{…}: braces would be a placeholder.
                pattern.Append(rune.Value < 0x100 ? $@"\x{rune.Value:x2}" : rune.ToString());
        }

        return pattern.ToString();
    }

    /// <summary>
    /// A path as the target of a rewrite: percent-encoded, so that no character is special in it.
    /// </summary>
    public static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
