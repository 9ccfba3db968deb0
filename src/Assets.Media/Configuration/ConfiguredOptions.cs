using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Assets.Media.Configuration;

/// <summary>Takes what all stores share from the configuration, after code has set it.</summary>
internal sealed class ConfiguredMediaOptions(MediaConfiguration configuration) : IPostConfigureOptions<MediaOptions>
{
    public void PostConfigure(string? name, MediaOptions options)
    {
        var section = configuration.Shared;
        // Lists of the configuration replace those of code instead of being appended to them.
        if (section.GetSection(nameof(options.SigningKeys)).Exists())
            options.SigningKeys = [];
        section.Bind(options);
    }
}

/// <summary>Takes the rules of a store from the configuration, after code has set them.</summary>
internal sealed class ConfiguredStoreOptions(MediaConfiguration configuration)
    : IPostConfigureOptions<MediaStoreOptions>
{
    public void PostConfigure(string? name, MediaStoreOptions options)
    {
        var section = configuration.StoreSection(name ?? "");
        if (section.GetSection(nameof(options.AllowedTypes)).Exists())
            options.AllowedTypes = [];
        if (section.GetSection(nameof(options.InlineTypes)).Exists())
            options.InlineTypes = [];
        section.Bind(options);
    }
}
