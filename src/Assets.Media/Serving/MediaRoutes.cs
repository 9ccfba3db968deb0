using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Serving;

/// <summary>Finds the paths that <c>MapMedia</c> has given to the stores.</summary>
internal sealed class MediaRoutes(IServiceProvider services)
{
    /// <summary>The default of <c>MapMedia</c>.</summary>
    public const string Default = "/media";

    private readonly ConcurrentDictionary<string, string> paths = new(StringComparer.Ordinal);

    /// <summary>The path of a store, without the base path of the app and without a slash at the end.</summary>
    /// <exception cref="InvalidOperationException">The app does not serve the store.</exception>
    public string PathOf(string store) => paths.GetOrAdd(store, Find);

    private string Find(string store)
    {
        // A process without routing, such as a worker, cannot know where the web app serves its files.
        if (services.GetService<EndpointDataSource>() is not { } endpoints)
            return $"{Default}/{store}";
        var mapped = endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<ServedStore>()?.Name == store);
        return mapped is null
            ? throw new InvalidOperationException(
                $"The URL of a file in the media store '{store}' is not known, because the app does not serve it. Call "
                    + "app.MapMedia(), or set 'Assets:Media:BaseUrl' to where another app does."
            )
            : TextOf(mapped.RoutePattern, store);
    }

    /// <summary>The segments before the key.</summary>
    private static string TextOf(RoutePattern pattern, string store)
    {
        var text = "";
        foreach (var segment in pattern.PathSegments.SkipLast(1))
        {
            if (segment is not { IsSimple: true, Parts: [RoutePatternLiteralPart { Content: var literal }] })
            {
                throw new InvalidOperationException(
                    $"The URL of a file in the media store '{store}' is not known, because '{pattern.RawText}' has a "
                        + "parameter. Call MapMedia in a group without one, or set 'Assets:Media:BaseUrl'."
                );
            }

            text += "/" + Uri.EscapeDataString(literal);
        }

        return text;
    }
}

/// <summary>Metadata of the endpoint that serves a store.</summary>
/// <param name="Name">The name of the store.</param>
internal sealed record ServedStore(string Name);
