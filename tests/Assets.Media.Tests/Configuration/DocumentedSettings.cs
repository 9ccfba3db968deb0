using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Configuration;

/// <summary>docs/media/settings.md.</summary>
public sealed class DocumentedSettings
{
    public static TheoryData<string> Names =>
        [
            .. typeof(MediaOptions).GetProperties().Select(property => property.Name),
            .. typeof(MediaStoreOptions)
                .GetProperties()
                .Select(property => property.Name)
                .Where(name => name is not nameof(MediaStoreOptions.Images)),
            .. typeof(ImageRules).GetProperties().Select(property => $"Images:{property.Name}"),
        ];

    [Theory, MemberData(nameof(Names))]
    public void Have_a_row(string name) =>
        Assert.Contains(
            name is nameof(MediaStoreOptions.MakePath) ? $"`{name}`" : $"| `{name}` |",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "media", "settings.md")),
            StringComparison.Ordinal
        );
}
