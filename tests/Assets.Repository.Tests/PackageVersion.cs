using System.Text.RegularExpressions;

namespace Assets.Repository.Tests;

/// <summary>MinVer takes the version from git, and eng/pack.sh writes it to feed/version.props for all that need it.</summary>
public sealed partial class PackageVersion
{
    [Theory]
    [InlineData("eng", "*.sh")]
    [InlineData("samples", "*.csproj")]
    [InlineData("src", "*.csproj")]
    [InlineData("tests", "*.*")]
    [InlineData("benchmarks/Assets.Benchmarks", "*.cs")]
    [InlineData("benchmarks/public-sites", "*.mjs")]
    public void IsWrittenInNoFile(string folder, string files) =>
        Assert.Empty(
            from file in Directory.GetFiles(Repository.File(folder), files, SearchOption.AllDirectories)
            where !file.Split(Path.DirectorySeparatorChar).Any(segment => segment is "obj" or "bin" or "node_modules")
            where Reference().IsMatch(File.ReadAllText(file))
            select file
        );

    [GeneratedRegex(@"Assets\.(Build|AspNetCore)""? Version=""\d|Assets\.Build\.\d+\.\d+\.\d+\.nupkg")]
    private static partial Regex Reference();
}
