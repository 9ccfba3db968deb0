using System.Security.Cryptography;
using Assets.AspNetCore.Resolving;
using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Insight;

/// <summary>Whether the deployment is whole: every file there with its length, and the bytes of a few right, other ones each time.</summary>
internal sealed class AssetsHealthCheck(IAssetResolver assets, IWebHostEnvironment environment) : IHealthCheck
{
    /// <summary>A site of thousands of files is hashed through in a day of checks twice a minute.</summary>
    private const int Sample = 8;

    /// <summary>More names help nobody: the remedy is the same.</summary>
    private const int MaximumNamed = 5;

    private int next;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (assets is not PublishedAssets published)
            return environment.IsDevelopment() ? HealthCheckResult.Healthy("Assets are served live.") : HealthCheckResult.Degraded("ASSETS403: there is no manifest; assets are served live.");

        var wrong = published.Entries.SelectMany(entry => entry.Files).Where(file => !HasLength(published.FileOf(file), file.Length)).Select(file => file.File).ToList();
        foreach (var entry in Next(published.Entries))
        {
            if (!wrong.Contains(entry.Files[0].File) && !await HasIntegrityAsync(published.FileOf(entry.Files[0]), entry.Integrity, cancellationToken).ConfigureAwait(false))
                wrong.Add(entry.Files[0].File);
        }

        return wrong.Count == 0
            ? HealthCheckResult.Healthy($"{published.Entries.Count} assets are whole.")
            : new(context.Registration.FailureStatus, $"ASSETS405: {wrong.Count} published files are missing or changed: '{string.Join("', '", wrong.Take(MaximumNamed))}'; publish again and deploy the whole folder.");
    }

    private IEnumerable<ManifestEntry> Next(IReadOnlyList<ManifestEntry> entries)
    {
        for (var i = 0; i < Math.Min(Sample, entries.Count); i++)
            yield return entries[(int)((uint)Interlocked.Increment(ref next) % (uint)entries.Count)];
    }

    private static bool HasLength(string path, long length) => new FileInfo(path) is { Exists: true } file && file.Length == length;

    private static async Task<bool> HasIntegrityAsync(string path, string? integrity, CancellationToken cancellationToken)
    {
        const string algorithm = "sha384-";
        if (integrity?.StartsWith(algorithm, StringComparison.Ordinal) != true)
            return true;
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
            return Convert.ToBase64String(await SHA384.HashDataAsync(stream, cancellationToken).ConfigureAwait(false)) == integrity[algorithm.Length..];
    }
}
