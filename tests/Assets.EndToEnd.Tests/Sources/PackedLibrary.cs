using System.IO.Compression;
using System.Security.Cryptography;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>A class library that references the package packs as it would without.</summary>
public sealed class PackedLibrary(PackedLibrary.Play scene) : EndToEnd<PackedLibrary.Play>(scene)
{
    [Fact]
    public void HoldsTheSameFiles() => Assert.Equal(Scene.Without.Keys, Scene.With.Keys);

    [Fact]
    public void HoldsTheSameBytes() => Assert.Equal(Scene.Without.Where(IsSource), Scene.With.Where(IsSource));

    [Fact]
    public void HoldsItsSources() => Assert.Contains("staticwebassets/library.css", Scene.With.Keys);

    /// <summary>The assembly names its references, the nuspec its dependencies: these two do differ.</summary>
    private static bool IsSource(KeyValuePair<string, string> entry) =>
        !entry.Key.EndsWith(".dll", StringComparison.Ordinal)
        && !entry.Key.EndsWith(".nuspec", StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        public SortedDictionary<string, string> With { get; private set; } = [];

        public SortedDictionary<string, string> Without { get; private set; } = [];

        protected override async Task PlayAsync()
        {
            Without = Entries(await Site.WithLibrary().PackAsync("Components", Path.Combine(Site.Root, "without")));
            var more =
                $"""<ItemGroup><PackageReference Include="Assets.Build" Version="{PackedPackage.Version}" /></ItemGroup>""";
            Site.Put("Components/Components.csproj", Projects.Library(more));
            With = Entries(await Site.PackAsync("Components", Path.Combine(Site.Root, "with")));
        }

        /// <summary>Every entry with its digest; NuGet names two of its own at random.</summary>
        private static SortedDictionary<string, string> Entries(string nupkg)
        {
            using var package = ZipFile.OpenRead(nupkg);
            return new(
                package
                    .Entries.Where(entry =>
                        !entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) && entry.Name != ".rels"
                    )
                    .ToDictionary(entry => entry.FullName, Digest),
                StringComparer.Ordinal
            );
        }

        private static string Digest(ZipArchiveEntry entry)
        {
            using var body = entry.Open();
            return Convert.ToHexString(SHA256.HashData(body));
        }
    }
}
