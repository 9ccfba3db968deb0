using System.Text;
using Assets.Core.Fingerprinting;
using FsCheck.Fluent;

namespace Assets.Core.Tests.Properties;

public sealed class AnyPlaceholder
{
    private static readonly LogicalPath[] Targets =
    [
        .. new[] { "a.png", "b.png", "css/c.css" }.Select(LogicalPath.Parse),
    ];

    /// <summary>What the file has already: marks, halves of placeholders and whole ones of other files.</summary>
    private static readonly string[] Texts =
    [
        "q0z",
        "q",
        "q0",
        "x",
        " ",
        "é",
        .. Placeholder.For(Targets, []).Values,
        .. Placeholder.For(Targets, []).Values.Select(token => token[..7]),
    ];

    [Fact]
    public void IsFilledInAndNothingElse() =>
        Checked.ForAll(
            Checked.Sequences(
                Gen.Elements(Texts).Zip(Gen.Elements(Targets), (text, target) => (Text: text, Target: target))
            ),
            3_000,
            parts =>
            {
                var source = string.Concat(parts.Select(part => part.Text));
                var tokens = Placeholder.For(Targets, Encoding.UTF8.GetBytes(source));
                Assert.Equal(Targets.Length, tokens.Values.Distinct().Count());
                Assert.All(tokens.Values, token => Assert.DoesNotContain(token, source, StringComparison.Ordinal));

                var values = Targets.ToDictionary(
                    target => tokens[target],
                    target => Fingerprint.Of([7, (byte)target.Name[0]]).Value
                );
                var body = Encoding.UTF8.GetBytes(Text(parts, target => $"<{tokens[target]}>"));
                Placeholder.Fill(body, values);
                Assert.Equal(Text(parts, target => $"<{values[tokens[target]]}>"), Encoding.UTF8.GetString(body));
            },
            size: 12
        );

    private static string Text((string Text, LogicalPath Target)[] parts, Func<LogicalPath, string> token) =>
        string.Concat(parts.Select(part => part.Text + token(part.Target)));
}
