using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>The images of the npm packages from which the benchmarks and the sample make their sites.</summary>
public sealed class InstalledImages
{
    private static readonly string[] Packages = ["benchmarks/sites/node_modules", "samples/Storefront/node_modules"];
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

    [Fact]
    public async Task Are_accepted()
    {
        var files = Packages.SelectMany(FilesIn).ToList();
        Assert.SkipWhen(files.Count == 0, "The packages are not installed (npm ci in benchmarks/sites).");
        var unexpected = new List<string>();
        foreach (var path in files)
        {
            await using var file = File.OpenRead(path);
            var head = new byte[FileTypes.HeadLength];
            var type = FileTypes.Sniff(
                head.AsSpan(0, await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false))
            );
            var message = type is null
                ? "not recognized"
                : (await ImageInspection.InspectAsync(file, type, new(), CancellationToken.None)).Rejection?.Message;
            if (message is not null)
                unexpected.Add($"{path}: {message}");
        }
        Assert.Empty(unexpected);
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        return Directory.Exists(root)
            ? Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            : [];
    }
}
