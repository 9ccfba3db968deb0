using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests;

public sealed class StaticWebAssetInputTests
{
    private static TaskItem Item(string file, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(file);
        foreach (var (name, value) in metadata)
            item.SetMetadata(name, value);
        return item;
    }

    private static string Chosen(ITaskItem[] assets, params ITaskItem[] endpoints) =>
        string.Join(
            ' ',
            StaticWebAssetInput
                .Choose(assets, endpoints, "App")
                .Select(input => $"{input.Path}@{input.FingerprintIndex}={input.Alias}")
        );

    [Fact]
    public void A_file_of_the_project_is_known_by_its_plain_path_and_by_the_SDKs_name() =>
        Assert.Equal(
            "css/site.css@8=css/site.0123456789.css",
            Chosen([
                Item(
                    "/w/site.css",
                    ("BasePath", "/"),
                    ("RelativePath", "css/site#[.{fingerprint}]?.css"),
                    ("Fingerprint", "0123456789")
                ),
            ])
        );

    [Fact]
    public void A_file_of_a_library_lies_below_its_base_path() =>
        Assert.Equal(
            "_content/Lib/a.js@14=_content/Lib/a.0123456789.js",
            Chosen([
                Item(
                    "/l/a.js",
                    ("BasePath", "_content/Lib"),
                    ("RelativePath", "a#[.{fingerprint}]?.js"),
                    ("Fingerprint", "0123456789")
                ),
            ])
        );

    [Fact]
    public void The_endpoint_of_a_package_has_the_paths_that_the_SDK_made() =>
        Assert.Equal(
            "_content/Lib/Lib.bundle.scp.css@16=_content/Lib/Lib.0123456789.bundle.scp.css",
            Chosen(
                [
                    Item(
                        "/p/x.css",
                        ("SourceType", "Package"),
                        ("BasePath", "_content/Lib"),
                        ("RelativePath", "Lib.0123456789.bundle.scp.css")
                    ),
                ],
                Item(
                    "_content/Lib/Lib.0123456789.bundle.scp.css",
                    ("AssetFile", "/p/x.css"),
                    (
                        "EndpointProperties",
                        """[{"Name":"fingerprint","Value":"0123456789"},{"Name":"label","Value":"Lib.bundle.scp.css"}]"""
                    )
                )
            )
        );

    [Theory]
    [InlineData("AssetRole", "Alternative")]
    [InlineData("AssetKind", "Build")]
    [InlineData("CopyToPublishDirectory", "Never")]
    public void Items_that_are_not_published_or_have_another_item_are_ignored(string name, string value) =>
        Assert.Equal("", Chosen([Item("/w/a.js", ("BasePath", "/"), ("RelativePath", "a.js"), (name, value))]));

    [Fact]
    public void Items_for_referencing_projects_only_are_ignored() =>
        Assert.Equal(
            "",
            Chosen([
                Item(
                    "/w/a.css",
                    ("SourceId", "App"),
                    ("AssetMode", "Reference"),
                    ("BasePath", "/"),
                    ("RelativePath", "a.css")
                ),
            ])
        );

    [Fact]
    public void Files_of_the_framework_are_ignored() =>
        Assert.Equal(
            "",
            Chosen([
                Item("/w/b.js", ("BasePath", "/"), ("RelativePath", "_framework/blazor.web.js")),
                Item("/w/c.js", ("BasePath", "admin"), ("RelativePath", "_framework/dotnet.js")),
                Item("/w/m", ("BasePath", "/"), ("RelativePath", "App.modules.json")),
            ])
        );

    [Fact]
    public void Of_a_build_wide_and_a_publish_asset_the_latter_counts() =>
        Assert.Equal(
            "/w/publish.js",
            Assert
                .Single(
                    StaticWebAssetInput.Choose(
                        [
                            Item("/w/all.js", ("AssetKind", "All"), ("BasePath", "/"), ("RelativePath", "sw.js")),
                            Item(
                                "/w/publish.js",
                                ("AssetKind", "Publish"),
                                ("BasePath", "/"),
                                ("RelativePath", "sw.js")
                            ),
                        ],
                        [],
                        "App"
                    )
                )
                .Item.ItemSpec
        );
}
