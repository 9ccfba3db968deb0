using Assets.Media.DirectUploads;
using Assets.Media.Urls;
using Assets.Media.Variants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assets.Media.Storing;

/// <summary>What all stores of the app share.</summary>
internal sealed class MediaSurroundings(
    MediaUrls urls,
    DirectUploadTickets directUploads,
    VariantMaking variants,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<IMediaStorage> logger,
    IOptions<MediaOptions> options,
    IImageProcessor? imageProcessor = null
)
{
    public MediaUrls Urls => urls;

    public DirectUploadTickets DirectUploads => directUploads;

    public VariantMaking Variants => variants;

    /// <summary>Null if the app has none.</summary>
    public IImageProcessor? ImageProcessor => imageProcessor;

    public IServiceScopeFactory Scopes => scopes;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public string TemporaryFolder { get; } = options.Value.TemporaryFolder ?? Path.GetTempPath();
}
