using System.Text.RegularExpressions;

namespace Assets.Core.Bundlers;

/// <summary>The hash in a file name that a bundler made, such as <c>DRAyO6I5</c> in <c>main-DRAyO6I5.js</c>.</summary>
/// <param name="Separator">The character before it; <c>\0</c> if the name is nothing but the hash.</param>
/// <param name="Length">Its length.</param>
/// <remarks>
/// A name that looks like one with a hash and has none would be cached for a year under content that changes, so a file
/// name is compared with the name that the bundler started from, and words, versions and dates are no hashes.
/// </remarks>
internal readonly partial record struct NameHash(char Separator, int Length)
{
    // Vite, Rolldown and esbuild; webpack and Rspack; a choice of many configurations; MD5. Then all others.
    private static readonly int[] Lengths = [8, 20, 16, 32, .. Enumerable.Range(6, 59).Except([8, 20, 16, 32])];

    /// <summary>The hash in a file name.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="name">The name that the bundler started from, if it is known.</param>
    public static NameHash? In(string file, string? name)
    {
        var stem = StemOf(file);
        name = Path.GetFileName(name);
        if (stem == name)
            return null;

        var first = name is not null && StartsWithName(stem, name) ? name.Length + 1 : 0;
        foreach (var length in Lengths)
        {
            if (At(stem, length) is { } hash && stem.Length - length >= first)
                return hash;
        }

        return null;
    }

    /// <summary>
    /// What stands between a name and the extension, also if it is a word: some hashes look like one. In an output
    /// where other names have a hash of the same form it is one, because a bundler has one pattern for all.
    /// </summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="name">The name that the bundler started from.</param>
    public static NameHash? Possible(string file, string name)
    {
        var stem = StemOf(file);
        name = Path.GetFileName(name);
        if (!StartsWithName(stem, name))
            return null;
        var rest = stem.AsSpan(name.Length + 1);
        return Characters().IsMatch(rest) && !Number().IsMatch(rest) ? new(stem[name.Length], rest.Length) : null;
    }

    /// <summary>Whether a file name has a hash of this form.</summary>
    public bool IsIn(string file) => At(StemOf(file), Length) == this;

    private static string StemOf(string file) => Path.GetFileNameWithoutExtension(file.Split('?', '#')[0]);

    private static bool StartsWithName(string stem, string name) =>
        name.Length > 0
        && stem.Length > name.Length
        && stem.StartsWith(name, StringComparison.Ordinal)
        && IsSeparator(stem[name.Length]);

    private static NameHash? At(string stem, int length)
    {
        var start = stem.Length - length;
        if (start < 0 || (start > 0 && !IsSeparator(stem[start - 1])))
            return null;

        var text = stem.AsSpan(start);
        return Characters().IsMatch(text) && !Words().IsMatch(text) && !Number().IsMatch(text)
            ? new(start == 0 ? '\0' : stem[start - 1], length)
            : null;
    }

    private static bool IsSeparator(char character) => character is '-' or '.' or '_' or '~';

    // Hexadecimal, base 32, 36 or 62, and base 64 for URLs.
    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();

    // "legacy", "DarkMode", "settings2". Of the hashes of eight characters two in a hundred look so.
    [GeneratedRegex("^[-_]*(?>[A-Z]?[a-z]{2,}[0-9]{0,2}[-_]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // "20261128", "v20261128", "2026-11-28".
    [GeneratedRegex("^v?[0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
