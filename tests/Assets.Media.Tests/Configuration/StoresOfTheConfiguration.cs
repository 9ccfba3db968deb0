using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Tests.Configuration;

/// <summary>Another environment has other stores without another line of code.</summary>
public sealed class StoresOfTheConfiguration
{
    private const string Avatars = "Assets:Media:Stores:avatars:";

    [Fact]
    public async Task Take_the_place_of_those_in_code()
    {
        using var app = App.With(
            media => media.Add("avatars", store => store.UseFileSystem("/not/writable").Public()),
            settings: (Avatars + "Store:Address", "memory://avatars")
        );
        var file = (await app["avatars"].SaveAsync(App.Text("a"))).File;
        Assert.Equal("avatars", file.Store);
        Assert.Equal("", app.StartProblems());
    }

    [Fact]
    public async Task Need_no_code()
    {
        using var app = App.With(settings: (Avatars + "Store:Address", "memory://avatars"));
        Assert.True((await app["avatars"].SaveAsync(App.Text("a"))).IsStored);
        Assert.Equal(["avatars"], app.Services.GetRequiredService<MediaStores>().Names);
    }

    [Fact]
    public async Task May_be_folders_below_the_content_root()
    {
        var folder = $"media-{Guid.NewGuid():n}";
        using var app = App.With(settings: (Avatars + "Store:Address", folder));
        var file = (await app["avatars"].SaveAsync(App.Text("a"))).File;
        var root = Path.Combine(AppContext.BaseDirectory, folder);
        Assert.True(File.Exists(Path.Combine(root, file.Key)));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Have_rules_that_take_precedence()
    {
        using var app = App.With(
            media =>
                media.Add(
                    "avatars",
                    store => store.UseMemory("avatars").MaxLength(10).Allow(".txt", ".pdf").Path("{random}")
                ),
            settings:
            [
                (Avatars + "MaxLength", "20"),
                (Avatars + "AllowedTypes:0", ".png"),
                (Avatars + "Access", "Public"),
                (Avatars + "Images:MaxPixels", "5"),
            ]
        );
        var rules = app.Services.GetRequiredService<IOptionsMonitor<MediaStoreOptions>>().Get("avatars");
        Assert.Equal(20, rules.MaxLength);
        Assert.Equal([".png"], rules.AllowedTypes);
        Assert.Equal(MediaAccess.Public, rules.Access);
        Assert.Equal(5, rules.Images.MaxPixels);
        Assert.Equal("{random}", rules.Path);
    }

    [Theory]
    [InlineData("Assets:Media:Store", "x", "'Assets:Media:Store' is not a setting. Did you mean 'Stores'?")]
    [InlineData(
        Avatars + "MaxLenght",
        "1",
        "'Assets:Media:Stores:avatars:MaxLenght' is not a setting. Did you mean 'MaxLength'?"
    )]
    [InlineData(
        Avatars + "MaxLength",
        "0",
        "The media store 'avatars' has MaxLength '0', which is not allowed. Use 1 or more bytes."
    )]
    [InlineData(Avatars + "MaxLength", "many", "Assets:Media:Stores:avatars:MaxLength")]
    [InlineData(
        Avatars + "Store:Address",
        "s3://avatars",
        "Add the package Assets.Storage.S3 and call AddS3AssetStorage()."
    )]
    [InlineData(Avatars + "Store:Address", "s4://x", "no package for 's4' is registered")]
    [InlineData(Avatars + "Store:Adress", "x", "'Adress'")]
    [InlineData("Assets:Media:Stores:Photos_1:Store:Address", "memory://x", "lower-case letters, digits and hyphens")]
    [InlineData("Assets:Media:Stores:photos:MaxLength", "1", "Set 'Assets:Media:Stores:photos:Store:Address'")]
    [InlineData(Avatars + "PublicUrl", "https://cdn.example.com", "Remove PublicUrl, or call Public().")]
    [InlineData(Avatars + "Images:Reencode", "true", "Add the package Assets.Media.Images and call AddMediaImages()")]
    [InlineData(Avatars + "Path", "{yyyy}/{random", "{random")]
    [InlineData(Avatars + "AllowedTypes:0", ".pgn", ".png")]
    public void Are_checked_when_the_app_starts(string key, string value, string message)
    {
        using var app = App.With(
            media => media.Add("avatars", store => store.UseMemory("avatars")),
            settings: (key, value)
        );
        Assert.Contains(message, app.StartProblems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_named_when_another_is_asked_for()
    {
        using var app = App.With(media => media.Add("avatars", store => store.UseMemory("avatars")));
        var exception = Assert.Throws<InvalidOperationException>(() => app["avatar"]);
        Assert.Equal(
            "There is no media store 'avatar'. Did you mean 'avatars'? The app has avatars.",
            exception.Message
        );
    }

    [Fact]
    public void Are_added_once_under_a_name() =>
        Assert.Throws<ArgumentException>(() =>
            App.With(media => media.Add("a", store => store.UseMemory("a")).Add("a", store => store.UseMemory("b")))
        );

    [Theory]
    [InlineData("Avatars")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("-a")]
    [InlineData("")]
    public void Have_names_that_fit_into_urls(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => App.With(media => media.Add(name, store => store.UseMemory("a"))));
}
