namespace Assets.Storage.Tests.Files;

public sealed class KeysThatAFolderCannotKeep : FolderStore
{
    [Fact]
    public async Task Are_a_file_and_a_folder_of_one_name()
    {
        await PutAsync("a/b");
        Assert.Equal(ObjectStoreFailure.InvalidKey, await FailureOf(() => PutAsync("a")));
        Assert.Equal(ObjectStoreFailure.InvalidKey, await FailureOf(() => PutAsync("a/b/c")));
        Assert.Null(await OpenAsync("a"));
        Assert.Null(await OpenAsync("a/b/c"));
    }

    [Theory]
    [InlineData(".assets-storage")]
    [InlineData(".assets-storage/headers/a")]
    [InlineData(".Assets-Storage/a")]
    public async Task Are_those_of_its_own_folder(string key) =>
        Assert.Equal(ObjectStoreFailure.InvalidKey, await FailureOf(() => PutAsync(key)));

    [Fact]
    public async Task Are_not_names_that_an_empty_folder_has()
    {
        Directory.CreateDirectory(PathOf("a"));
        await PutAsync("a");
        Assert.Equal(["a"], await ListAsync());
    }

    [Theory]
    [
        InlineData("CON"),
        InlineData("nul.txt"),
        InlineData("a:b"),
        InlineData("a?"),
        InlineData("a "),
        InlineData("COM¹")
    ]
    public void Include_devices_and_streams_on_Windows(string name) =>
        Assert.True(Assets.Storage.Files.WindowsNames.IsRefused(name));

    [Theory]
    [InlineData("CONTENTS"), InlineData("a.con"), InlineData(".nul")]
    public void Do_not_include_names_that_Windows_allows(string name) =>
        Assert.False(Assets.Storage.Files.WindowsNames.IsRefused(name));
}
