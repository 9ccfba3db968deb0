using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Assets.Media.Tests.Validating;

/// <summary>Properties with <c>[MediaFile]</c>, validated by DataAnnotations.</summary>
public sealed class FileOfAModel
{
    [Theory]
    [InlineData("Hello", "a.txt", null)]
    [InlineData("", "a.txt", "The file is empty.")]
    [InlineData("Hello, hello, hello", "a.txt", "The file is larger than 10 bytes.")]
    [InlineData("Hello", "a.exe", "extension .exe")]
    [InlineData("%PDF-1.7", "a.txt", "application/pdf")]
    [InlineData("Hello", "a.php\0.txt", null)]
    public void Meets_the_rules_of_its_store(string content, string fileName, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Problems(new() { One = Upload.Of(content, fileName) }, expected)
        );

    [Fact]
    public void May_be_missing() => Assert.Empty(Problems(new()));

    [Fact]
    public void Is_one_of_several()
    {
        var good = Upload.Of("Hello", "a.txt");
        Assert.Empty(Problems(new() { Several = [good, good] }));
        Assert.Contains(
            "At most 2 files",
            Assert.Single(Problems(new() { Several = [good, good, good] })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "empty",
            Assert.Single(Problems(new() { Several = [good, Upload.Of("", "b.txt")] })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "empty",
            Assert.Single(Problems(new() { Collection = [good, Upload.Of("", "b.txt")] })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Has_the_message_of_the_app() =>
        Assert.Equal("Bild: The file is empty.", Assert.Single(Problems(new() { Localized = Upload.Of("", "a.txt") })));

    [Fact]
    public void Has_a_message_that_a_derived_attribute_makes() =>
        Assert.Equal("Empty in Deutsch", Assert.Single(Problems(new() { Translated = Upload.Of("", "a.txt") })));

    [Fact]
    public void Must_be_a_file()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Problems(new() { Text = "x" }));
        Assert.Contains("IFormFileCollection", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Can_still_be_stored()
    {
        var file = Upload.Of("Hello", "a.txt");
        Assert.Empty(Problems(new() { One = file }));
        Assert.Equal(0, file.OpenReadStream().Position);
    }

    private static List<string> Problems(Model model, string? part = null)
    {
        using var app = App.WithFiles(store =>
            store.MaxLength(10).Allow(".txt").Configure(rules => rules.MaxFiles = 2)
        );
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(model, new(model, app.Services, items: null), results, validateAllProperties: true);
        Assert.All(results, result => Assert.Single(result.MemberNames));
        return
        [
            .. results.Select(result =>
                part is not null && result.ErrorMessage!.Contains(part, StringComparison.Ordinal)
                    ? part
                    : result.ErrorMessage!
            ),
        ];
    }

    private sealed class Model
    {
        [MediaFile("files")]
        public IFormFile? One { get; set; }

        [MediaFile("files")]
        public IReadOnlyList<IFormFile>? Several { get; set; }

        [MediaFile("files")]
        public FormFileCollection? Collection { get; set; }

        [Display(Name = "Bild")]
        [MediaFile("files", ErrorMessage = "{0}: {1}")]
        public IFormFile? Localized { get; set; }

        [InGerman("files")]
        public IFormFile? Translated { get; set; }

        [MediaFile("files")]
        public string? Text { get; set; }
    }

    private sealed class InGermanAttribute(string store) : MediaFileAttribute(store)
    {
        protected override string MessageFor(MediaRejection rejection, ValidationContext validationContext) =>
            $"{rejection.Reason} in Deutsch";
    }
}
