using System.Globalization;
using System.Text;
using Assets.Core.Tests.Properties;
using Assets.Media.Naming;
using Assets.Storage;
using FsCheck.Fluent;

namespace Assets.Media.Tests.Naming;

/// <summary>Whatever a client sends as the name of a file.</summary>
public sealed class AnyName
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 0, 30, 0, TimeSpan.FromHours(2));

    private static readonly string[] Parts =
    [
        "a",
        "B",
        ".",
        "..",
        "/",
        "\\",
        ":",
        " ",
        "\0",
        "\n",
        "\u202E",
        "\u200D",
        "\u200B",
        "\u0301",
        "e",
        "é",
        "ﬁ",
        "Å",
        "İ",
        "ß",
        "😀",
        "👩",
        "\uFE0F",
        "\u2800",
        "\uFFFE",
        "\uFDD0",
        "\uD800",
        "\uDC00",
        "\uE000",
        "\u3164",
        "한",
        "\u1100",
        "\u1161",
        "con",
        "CON",
        "NUL",
        "com",
        "1",
        "¹",
        "lpt",
        "$",
        ".jpg",
        ".php",
        "C:",
        "%00",
        "%2e",
        "<",
        "\u0338",
        "\"",
        "*",
        "-",
        "_",
        "_uploads",
        "_variants",
        ".assets-storage",
        "{",
        "}",
        "\u2000",
        "\u037E",
        "\u00A0",
        "\u2028",
        "~",
        new('x', 100),
        new('ü', 100),
    ];

    [Fact]
    public void Stays_as_it_is_once_it_is_safe() =>
        Check(text =>
        {
            var name = OriginalName.From(text);
            Assert.Equal(name, OriginalName.From(name));
        });

    [Fact]
    public void Becomes_a_name_without_path_and_control() =>
        Check(text =>
        {
            if (OriginalName.From(text) is not { } name)
                return;
            Assert.True(ObjectKey.TryParse(name, out _), name);
            Assert.True(IsPossibleOnWindows(name), name);
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, OriginalName.MaximumLength);
            Assert.DoesNotContain(name, character => character is '/' or '\\' or ':' || char.IsControl(character));
            Assert.True(name.IsNormalized());
        });

    [Fact]
    public void Gives_a_key_for_every_store() =>
        Check(text =>
        {
            var candidate = new Candidate(text);
            candidate.Values["owner"] = text is "" ? "a" : text;
            foreach (var path in (string[])["{name}{ext}", "{owner}/{name}", "{owner}{name}/{yyyy}-{owner}"])
            {
                for (var attempt = 0; attempt < 2; attempt++)
                {
                    if (KeyFor(path, candidate, attempt) is not { } key)
                        continue;
                    Assert.All(key.Split('/'), segment => Assert.True(IsPossibleOnWindows(segment), key));
                    Assert.False(KeySegment.IsReserved(key.Split('/')[0]), key);
                    Assert.InRange(Encoding.UTF8.GetByteCount(key), 1, 768);
                    Assert.Equal(path.Count(c => c == '/'), key.Count(c => c == '/'));
                }
            }
        });

    private static string? KeyFor(string path, Candidate candidate, int attempt)
    {
        try
        {
            return PathTemplate.Parse(path).KeyFor(candidate, Now, attempt).Value;
        }
        catch (InvalidOperationException) when (KeySegment.Value(candidate.Values["owner"]) is "")
        {
            return null;
        }
    }

    /// <summary>The rules of Windows, written once more.</summary>
    private static bool IsPossibleOnWindows(string name)
    {
        var device = name.Split('.')[0].Trim().ToUpperInvariant();
        return name[^1] is not (' ' or '.')
            && name.IndexOfAny(['<', '>', ':', '"', '|', '?', '*', '/', '\\']) < 0
            && device is not ("CON" or "PRN" or "AUX" or "NUL")
            && !(
                device.Length == 4
                && device[..3] is "COM" or "LPT"
                && "123456789¹²³".Contains(device[3], StringComparison.Ordinal)
            );
    }

    private static void Check(Action<string> property) =>
        Checked.ForAll(
            Checked.Sequences(Gen.Elements(Parts)),
            2_000,
            parts => property(string.Concat(parts)),
            size: 12
        );
}
