using Assets.Media.Scanning;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media;

/// <summary>Lets ClamAV scan uploads.</summary>
public static class ClamAvMediaBuilderExtensions
{
    /// <summary>
    /// Lets ClamAV scan the files of all stores. A file is refused unless clamd says that it is clean: also when clamd
    /// cannot be reached, and when a file is longer than its <c>StreamMaxLength</c>.
    /// </summary>
    /// <param name="media">The stores.</param>
    /// <param name="configure">Changes the options; <c>Assets:Media:ClamAv</c> takes precedence.</param>
    public static MediaBuilder ScanWithClamAv(this MediaBuilder media, Action<ClamAvOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(media);
        ClamAvServices.Add(media.Services, configure);
        media.Services.AddSingleton<IMediaScanner>(static provider => provider.GetRequiredService<ClamAvScanner>());
        return media;
    }
}
