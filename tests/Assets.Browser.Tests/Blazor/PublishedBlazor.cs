namespace Assets.Browser.Tests.Blazor;

/// <summary>A published Blazor app of a template, with either way to serve its assets.</summary>
public abstract class PublishedBlazor(TemplateApp app)
{
    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task CountsWithoutAFailedRequestOrAMessageOnTheConsole(string serve) =>
        (await app.VisitAsync(serve)).AssertNothingFailed();
}
