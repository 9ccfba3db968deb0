using System.Text.Json;
using System.Text.Json.Nodes;
using Assets.AspNetCore;
using Assets.Media;
using Assets.Media.Images;
using Assets.Media.Scanning;
using Json.Schema;

namespace Assets.Repository.Tests;

/// <summary>The schemas for appsettings.json that the packages contain have exactly the settings that are bound.</summary>
public sealed class SettingsSchemas
{
    private const string AspNetCore = "Assets.AspNetCore";
    private const string Media = "Assets.Media";
    private const string Store = "Assets/Media/Stores/*";

    public static TheoryData<string, string, Type, string[]> Options =>
        new()
        {
            // Functions are set in code.
            { AspNetCore, "Assets", typeof(AssetsOptions), ["Nonce", "OnPrepareResponse"] },
            { Media, "Assets/Media", typeof(MediaOptions), [] },
            { Media, Store, typeof(MediaStoreOptions), ["MakePath"] },
            { Media, $"{Store}/Images", typeof(ImageRules), [] },
            { Media, $"{Store}/Variants/[]", typeof(MediaVariant), [] },
            { Media, "Assets/Media/ClamAv", typeof(ClamAvOptions), [] },
            { "Assets.Media.Images", "Assets/MediaImages", typeof(MediaImagesOptions), [] },
        };

    [Theory]
    [MemberData(nameof(Options))]
    public void HaveEverySetting(string package, string path, Type options, string[] inCode)
    {
        // The parts of a section that have options of their own.
        string[] own = ["Stores", "ClamAv", "Store"];
        var described = At(package, path)["properties"]!.AsObject().Select(property => property.Key);
        Assert.Equal(
            options.GetProperties().Select(property => property.Name).Except(inCode).Order(StringComparer.Ordinal),
            described.Except(own).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void HaveTheValuesOfEachEnumeration(string package, string path, Type options, string[] inCode) =>
        Assert.All(
            options
                .GetProperties()
                .Where(property => !inCode.Contains(property.Name))
                .Select(property =>
                    (property.Name, Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
                )
                .Where(property => property.Type.IsEnum),
            property =>
                Assert.Equal(
                    Enum.GetNames(property.Type).Order(StringComparer.Ordinal),
                    At(package, path)["properties"]![property.Name]!["enum"]!
                        .AsArray()
                        .Select(value => value!.GetValue<string>())
                        .Order(StringComparer.Ordinal)
                )
        );

    [Theory]
    [InlineData(
        AspNetCore,
        """{ "Assets": { "BaseUrl": "https://cdn.example.com/shop", "UnknownAssets": "Log" } }""",
        true
    )]
    [InlineData(AspNetCore, """{ "Assets": { "UnknownAssets": "Ignore" } }""", false)]
    [InlineData(AspNetCore, """{ "Logging": {} }""", true)]
    [InlineData(
        Media,
        """
            { "Assets": { "Media": { "Stores": { "photos": {
              "Store": { "Address": "s3://photos", "PathStyle": true }, "UrlWindow": "00:15:00", "Access": "Public",
              "Variants": [{ "Name": "thumb", "Width": 200, "Format": "Avif" }] } } } } }
            """,
        true
    )]
    [InlineData(
        Media,
        """{ "Assets": { "Media": { "Stores": { "photos": { "UrlWindow": "15 minutes" } } } } }""",
        false
    )]
    [InlineData(Media, """{ "Assets": { "Media": { "Store": {} } } }""", false)]
    public void AcceptSettingsThatAreRight(string package, string settings, bool isValid) =>
        Assert.Equal(
            isValid,
            JsonSchema
                .FromText(Repository.Read($"src/{package}/ConfigurationSchema.json"))
                .Evaluate(JsonDocument.Parse(settings).RootElement)
                .IsValid
        );

    private static JsonNode At(string package, string path) =>
        path.Split('/')
            .Aggregate(
                JsonNode.Parse(Repository.Read($"src/{package}/ConfigurationSchema.json"))!,
                (node, name) =>
                    name switch
                    {
                        "*" => node["additionalProperties"]!,
                        "[]" => node["items"]!,
                        _ => node["properties"]![name]!,
                    }
            );
}
