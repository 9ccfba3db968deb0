using Assets.Core.Bundlers;

namespace Assets.Core.Tests.Bundlers;

public sealed class HashesInNames
{
    [Theory]
    [InlineData("assets/main-DRAyO6I5.js", "main", '-', 8)]
    [InlineData("assets/main--UNVVAdn.js", "main", '-', 8)]
    [InlineData("assets/main-jtD3uSn-.css", "main", '-', 8)]
    [InlineData("assets/main-D-yBmBBk.js", "main", '-', 8)]
    [InlineData("assets/main-legacy-CtyTNwV2.js", "main", '-', 8)]
    [InlineData("assets/jsx-runtime-Nw7EkLsE.js", "jsx-runtime", '-', 8)]
    [InlineData("assets/main.3f9ab20c.js", "main", '.', 8)]
    [InlineData("main.a0a30a1c9d7eecd4afad.js", "main", '.', 20)]
    [InlineData("480.ee77db5d695b24c05910.js", null, '.', 20)]
    [InlineData("f71f18bee7241dfbad23.png", "pic", '\0', 20)]
    [InlineData("chunk-WQ7OVGMZ.js", "shared", '-', 8)]
    [InlineData("assets/_id_-CjINOIdH.js", "[id]", '-', 8)]
    [InlineData("pages/home-3f9ab2.js", "pages/home", '-', 6)]
    public void AreFoundWhateverTheirFormIs(string file, string? name, char separator, int length) =>
        Assert.Equal(new NameHash(separator, length), NameHash.In(file, name));

    [Theory]
    [InlineData("main.js", "main")]
    [InlineData("assets/UserProfile2x.js", "UserProfile2x")]
    [InlineData("pages/A1B2C3D4.js", "pages/A1B2C3D4")]
    [InlineData("main.bundle.js", "main")]
    [InlineData("main-legacy.js", "main")]
    [InlineData("logo-DarkMode.svg", "logo")]
    [InlineData("main-settings2.js", "main")]
    [InlineData("main.20261128.js", "main")]
    [InlineData("main-v20261128.js", "main")]
    [InlineData("report-2026-11-28.js", "report")]
    [InlineData("_slug_.js", "[slug]")]
    [InlineData("jquery-3.7.1.js", "jquery")]
    [InlineData("480.js", null)]
    public void AreNeitherWordsNorVersionsNorDates(string file, string? name) => Assert.Null(NameHash.In(file, name));

    [Fact]
    public void AreFoundInNearlyAllNamesOfRandomHashes()
    {
        const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var random = new Random(12);
        var hashes = Enumerable.Range(0, 10_000).Select(_ => new string(random.GetItems<char>(Characters, 8)));
        Assert.True(hashes.Count(hash => NameHash.In($"main-{hash}.js", "main") is null) < 300);
    }

    [Fact]
    public void AreWordsTooIfOtherNamesOfTheOutputHaveThisForm()
    {
        ListedFile[] files =
        [
            new("assets/main-DRAyO6I5.js", "main"),
            new("assets/Lazy-BV5AWAEy.js", "Lazy"),
            new("assets/admin-feedface.js", "admin"),
            new("assets/sw-20261128.js", "sw"),
            new("assets/other.js", "other"),
        ];
        var names = new BundledNames(Bundler.Vite, files);
        Assert.Equal([true, true, true, false, false], files.Select(file => names.IsHashed(file.Path)));
    }

    [Fact]
    public void AreSearchedInLinearTime() => Assert.NotNull(NameHash.In($"main-{new string('a', 60)}Z9.js", "main"));
}
