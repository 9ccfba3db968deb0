using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>Types that are found by the first bytes of a file.</summary>
public sealed class TypesOfContent
{
    public static TheoryData<string> Samples => [.. TypeSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_found(string name)
    {
        var sample = TypeSamples.All.Single(one => one.Name == name);
        Assert.Equal(sample.Type, FileTypes.Sniff(sample.Bytes)?.ContentType);
    }

    [Fact]
    public void Have_a_sample_each_unless_only_the_extension_shows_them()
    {
        FileType[] byExtension =
        [
            .. FileTypes.All.Where(type =>
                FileTypes.All.Any(sniffed => sniffed != type && FileTypes.Resolve(sniffed, type.Extension) == type)
            ),
        ];
        var sampled = TypeSamples.All.Select(sample => sample.Type).ToHashSet();
        var recognized = FileTypes
            .All.Except(byExtension)
            .Select(type => type.ContentType)
            .Order(StringComparer.Ordinal);
        Assert.Equal(recognized, recognized.Where(sampled.Contains));
    }

    [Fact]
    public async Task Are_those_of_the_program_file_or_the_difference_has_a_reason()
    {
        var folder = Directory.CreateTempSubdirectory("types-of-content");
        try
        {
            for (var i = 0; i < TypeSamples.All.Count; i++)
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{i:000}"), TypeSamples.All[i].Bytes);
            if (await FileProgram.RunAsync(folder.FullName) is not { } answers)
            {
                Assert.Skip("The program 'file' is not installed.");
                return;
            }
            var differences = TypeSamples
                .All.Select((sample, i) => (sample.Name, Expected: Expected(sample), Actual: answers[i]))
                .Where(row => row.Expected != row.Actual);
            if (differences.Any())
                Assert.Fail(string.Join("\n", differences));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002\u0003")]
    [InlineData("text with a \0 byte")]
    [InlineData("push graphic-context\0")]
    public void Are_null_for_other_bytes(string text) => Assert.Null(FileTypes.Sniff(Bytes.Of(text)));

    [Theory]
    [InlineData("MZ is a pair of letters.")]
    [InlineData("ID3 tags are described here.")]
    [InlineData("CWS, FWS and ZWS are signatures.")]
    [InlineData("a < b and c > d")]
    [InlineData("push graphic-context\nviewbox 0 0 1 1\nfill 'url(https://example.com/x.jpg\"|id\")'\n")]
    public void Are_text_for_words_that_begin_like_a_format(string text) =>
        Assert.Equal(TextTypes.Plain, FileTypes.Sniff(Bytes.Of(text)));

    private static string Expected(TypeSample sample) =>
        FileDifferences.All.TryGetValue(sample.Name, out var difference) ? difference.FileSays : sample.Type;
}
