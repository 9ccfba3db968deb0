using System.Text.RegularExpressions;

namespace Assets.Browser.Tests.Samples;

public sealed partial class SamplesInABrowser(PublishedSamples samples) : IClassFixture<PublishedSamples>
{
    [Theory]
    [MemberData(nameof(PublishedSamples.Names), MemberType = typeof(PublishedSamples))]
    public async Task Work_without_a_failed_request_or_a_message_on_the_console(string sample)
    {
        var visit = await samples.VisitAsync(sample);
        Assert.Empty(visit.Problems);
        Assert.Equal(0, visit.BrokenImages);
        Assert.NotEmpty(visit.Files);
        Assert.All(visit.Files, file => Assert.Equal(200, file.Status));
    }

    [Theory]
    [MemberData(nameof(PublishedSamples.Names), MemberType = typeof(PublishedSamples))]
    public async Task Run_what_they_load_when_the_visitor_clicks(string sample) =>
        Assert.Matches(
            sample == "Tailwind" ? "^$" : @"^It is \d\d:\d\d:\d\d\.$",
            (await samples.VisitAsync(sample)).Answer
        );

    [Theory]
    [InlineData("Blazor")]
    [InlineData("Esbuild")]
    [InlineData("Vite")]
    [InlineData("Vue")]
    [InlineData("Webpack")]
    public async Task Apply_the_styles_of_what_they_load(string sample) =>
        Assert.Equal("rgb(181, 83, 43)", (await samples.VisitAsync(sample)).Colour);

    [Theory]
    [MemberData(nameof(PublishedSamples.Names), MemberType = typeof(PublishedSamples))]
    public async Task Download_each_file_once(string sample)
    {
        var files = (await samples.VisitAsync(sample)).Files;
        Assert.Equal(files.Select(file => file.Url).Distinct(), files.Select(file => file.Url));
        Assert.Equal(files.Count, files.DistinctBy(file => file.Digest).Count());
    }

    [Theory]
    [MemberData(nameof(PublishedSamples.Names), MemberType = typeof(PublishedSamples))]
    public async Task Have_immutable_files_only(string sample) =>
        Assert.All(
            (await samples.VisitAsync(sample)).Files,
            file => Assert.True(file.CacheControl.Contains("immutable", StringComparison.Ordinal), $"{file}")
        );

    [Theory]
    [MemberData(nameof(PublishedSamples.Names), MemberType = typeof(PublishedSamples))]
    public async Task Request_no_file_again_at_the_next_visit(string sample)
    {
        var visit = await samples.VisitAsync(sample);
        Assert.NotEmpty(visit.Received);
        Assert.Empty(visit.ReceivedAgain);
    }

    [Theory]
    [MemberData(nameof(PublishedSamples.Names), MemberType = typeof(PublishedSamples))]
    public void Publish_no_sources_and_nothing_of_the_tools(string sample)
    {
        var folder = PublishedSamples.FolderOf(sample);
        var files = Directory.EnumerateFiles(
            folder,
            "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
        );
        Assert.DoesNotContain(
            files.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')),
            file => OfATool().IsMatch(file)
        );
    }

    [GeneratedRegex(
        @"(^|/)(frontend|node_modules|\.vite|src|Scripts)/|(^|/)(package(-lock)?|tsconfig|meta|assets-manifest)\.json"
            + @"|\.(tsx?|vue|map)(\.(br|gz))?$|(^|/)(vite|webpack)\.config\.|(^|/)build\.js|\.npmrc$"
    )]
    private static partial Regex OfATool();
}
