using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Assets.Media.Images;

/// <summary>Takes the options from the configuration, after code has set them.</summary>
internal sealed class ConfiguredImagesOptions(IConfiguration? configuration = null)
    : IPostConfigureOptions<MediaImagesOptions>
{
    public const string Section = "Assets:MediaImages";

    public void PostConfigure(string? name, MediaImagesOptions options) =>
        configuration?.GetSection(Section).Bind(options);
}
