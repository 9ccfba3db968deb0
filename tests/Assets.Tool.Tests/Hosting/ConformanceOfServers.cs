using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>
/// Real servers with our configuration are sent the requests of our conformance suite. What they answer otherwise than
/// <c>UseAssets</c> is listed in <c>docs/hosting.md</c>, and nothing else may differ.
/// </summary>
public sealed class ConformanceOfServers(ConformanceFolder site) : IClassFixture<ConformanceFolder>
{
    [Theory]
    [InlineData(nameof(HostingKind.Nginx))]
    [InlineData(nameof(HostingKind.Caddy))]
    public async Task DiffersAsTheDocumentationSays(string server)
    {
        var kind = Enum.Parse<HostingKind>(server);
        Assert.SkipUnless(HostedServer.Missing(kind) is null, HostedServer.Missing(kind) ?? "");
        await using var running = await HostedServer.StartAsync(kind, site);
        var differences = await new RowCheck(site, running).DifferencesAsync();
        var found = differences.Select(row => $"{row.Key}: {row.Value}").ToHashSet(StringComparer.Ordinal);
        var documented = DocumentedDifferences.Of(kind).ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join('\n', found.Except(documented).Select(row => "not documented: " + row)));
        Assert.Equal("", string.Join('\n', documented.Except(found).Select(row => "not found: " + row)));
    }
}
