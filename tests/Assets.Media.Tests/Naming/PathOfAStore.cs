using System.Text.RegularExpressions;
using Assets.Media.Naming;
using Assets.Storage;

namespace Assets.Media.Tests.Naming;

/// <summary>The path template of a store and the keys that it makes.</summary>
public sealed class PathOfAStore
{
    /// <summary>Half past midnight in a zone where it is still the day before in UTC.</summary>
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 0, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Has_date_random_part_and_extension_by_default() =>
        Assert.Matches("^2026/03/[a-z0-9]{26}\\.jpg$", Key(new MediaStoreOptions().Path));

    [Theory]
    [InlineData("{yyyy}/{MM}/{dd}", "2026/03/04")]
    [InlineData("a b/x{ext}", "a b/x.jpg")]
    [InlineData("files/{owner}-{name}{ext}", "files/42-urlaub-2026-1.jpg")]
    [InlineData("{nul}", "x-nul")]
    [InlineData("{odd}/a", "---..-a_b--/a")]
    [InlineData("{co}{n}/a", "x-con/a")]
    [InlineData("{up}/a", "x-_uploads/a")]
    [InlineData("a/{up}/a", "a/_uploads/a")]
    [InlineData("{mail}", "Müller+x@example.com")]
    public void Is_filled_in(string path, string expected)
    {
        var candidate = new Candidate("Urlaub 2026 (1).JPG");
        foreach (
            var (name, value) in new (string, string)[]
            {
                ("owner", "42"),
                ("nul", "nul"),
                ("odd", "../..\\a:b.."),
                ("co", "co"),
                ("n", "n"),
                ("up", "_uploads"),
                ("mail", "Müller+x@example.com"),
            }
        )
            candidate.Values[name] = value;
        Assert.Equal(expected, PathTemplate.Parse(path).KeyFor(candidate, Now).Value);
    }

    [Theory]
    [InlineData("Straße Nr. 5.jpg", "straße-nr-5")]
    [InlineData("写真.jpg", "写真")]
    [InlineData("😀❤️.jpg", "file")]
    [InlineData("a.jpg.php", "a-jpg")]
    [InlineData("--.jpg", "file")]
    [InlineData("CON.jpg", "x-con")]
    [InlineData(".htaccess", "file")]
    [InlineData(null, "file")]
    public void Has_the_name_as_a_slug(string? fileName, string expected) =>
        Assert.Equal(expected, PathTemplate.Parse("{name}").KeyFor(new Candidate(fileName), Now).Value);

    [Fact]
    public void Gives_another_key_to_another_upload() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Key("{random}")).Distinct().Count());

    [Theory]
    [InlineData("{name}{ext}", "^cat-[a-z0-9]{7}\\.jpg$")]
    [InlineData("v1.2/{name}", "^v1\\.2/cat-[a-z0-9]{7}$")]
    public void Gives_another_key_when_one_exists(string path, string expected) =>
        Assert.Matches(
            new Regex(expected),
            PathTemplate.Parse(path).KeyFor(new Candidate("cat.png"), Now, attempt: 1).Value
        );

    [Fact]
    public void Can_be_made_by_the_app()
    {
        var key = ObjectKey.Parse("a/b.tar.gz");
        Assert.Equal(key, PathTemplate.Free(key, attempt: 0));
        Assert.Matches("^a/b\\.tar-[a-z0-9]{7}\\.gz$", PathTemplate.Free(key, attempt: 1).Value);
    }

    [Theory]
    [InlineData("_uploads/a.jpg")]
    [InlineData("a/nul.jpg")]
    [InlineData("a:b.jpg")]
    public void Is_refused_if_the_app_makes_a_key_that_some_store_cannot_keep(string key) =>
        Assert.Throws<InvalidOperationException>(() => PathTemplate.Free(ObjectKey.Parse(key), attempt: 0));

    [Theory]
    [InlineData("", "character 1: it is empty")]
    [InlineData("/a", "character 1: there is no name")]
    [InlineData("a//b", "character 3: there is no name")]
    [InlineData("a/", "character 3: there is no name")]
    [InlineData("../{random}", "character 2: a name cannot end with a dot")]
    [InlineData("a/{random}.", "character 11: a name cannot end with a dot")]
    [InlineData("a\\{random}", "character 2: a name cannot contain the character U+005C")]
    [InlineData("C:/{random}", "character 2: a name cannot contain the character U+003A")]
    [InlineData("ab\u202E{random}", "character 3: a name cannot contain the character U+202E")]
    [InlineData("aux/{random}", "character 1: a file cannot be named 'aux' on Windows")]
    [InlineData("_uploads/{random}", "character 1: the store uses the folder '_uploads'")]
    [InlineData("_Variants/{random}", "character 1: the store uses the folder '_Variants'")]
    [InlineData(".assets-storage/{random}", "character 1: the store uses the folder")]
    [InlineData("a/{random", "character 3: '{' has no '}'")]
    [InlineData("a}", "character 2: '}' has no '{'")]
    [InlineData("{}", "character 1: '{}' is not a placeholder")]
    [InlineData("{yyyy}/{mm}/{random}", "character 8: '{mm}' is not a placeholder. Did you mean '{MM}'?")]
    [InlineData("{yyy}/{random}", "'{yyy}' is not a placeholder. Did you mean '{yyyy}'?")]
    [InlineData("{randm}", "'{randm}' is not a placeholder. Did you mean '{random}'?")]
    [InlineData("{a}{b}{c}{e}", "character 1: a name can be longer than 255 bytes")]
    [InlineData("{a}/{b}/{c}/{e}/{f}/{g}/{h}/{i}/{j}/{k}", "character 1: its keys can be longer than 768 bytes")]
    public void Is_refused_with_the_place_and_the_reason(string path, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<FormatException>(() => PathTemplate.Parse(path)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{nam}", "'{nam}' in the path of the media store 'photos' has no value", "Did you mean '{name}'?")]
    [InlineData("{ownr}", "has no value", "Did you mean '{owner}'?")]
    [InlineData("{empty}", "has an empty value", "Set 'empty' in MediaUpload.Values.")]
    public void Needs_its_values(string path, string fact, string remedy)
    {
        var candidate = new Candidate { Values = { ["owner"] = "42", ["empty"] = "\u200B" } };
        var error = Assert.Throws<InvalidOperationException>(() => PathTemplate.Parse(path).KeyFor(candidate, Now));
        Assert.Contains(fact, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    private static string Key(string path) => PathTemplate.Parse(path).KeyFor(new Candidate(), Now).Value;
}
