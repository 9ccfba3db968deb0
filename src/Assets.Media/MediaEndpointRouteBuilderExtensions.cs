using System.Diagnostics.CodeAnalysis;
using Assets.Media;
using Assets.Media.Configuration;
using Assets.Media.DirectUploads;
using Assets.Media.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves users' files.</summary>
public static class MediaEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Answers GET and HEAD requests for the files of all media stores under <c>{pattern}/{store}/{key}</c>: files of
    /// public stores, files with a signed URL, and files for users who meet the policy of the store. Without a valid
    /// signature the status is 403, and for a file that does not exist 404. It also receives direct uploads for stores
    /// that cannot receive them themselves.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="pattern">
    /// The path of the files, without parameters. Nothing else of the app may be under it. With a host of its own
    /// (<c>MapMedia("/").RequireHost("media.example.com")</c>), set <see cref="MediaOptions.BaseUrl"/> too.
    /// </param>
    /// <returns>
    /// The conventions of the endpoints. With authorization, files of public stores are <c>private</c>, so that shared
    /// caches do not store them. A fallback policy applies to the endpoints; <c>AllowAnonymous()</c> lifts it, and
    /// leaves signatures and the policies of the stores as they are.
    /// </returns>
    /// <exception cref="ArgumentException">The pattern has a parameter.</exception>
    /// <exception cref="InvalidOperationException">The app does not call <c>AddMedia()</c>.</exception>
    public static IEndpointConventionBuilder MapMedia(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern = MediaRoutes.Default
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Contains('{', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"'{pattern}' has a parameter, so the URLs of files would not be known. Use a path like '/media'.",
                nameof(pattern)
            );
        }

        var services = endpoints.ServiceProvider;
        var stores =
            services.GetService<StoreEntries>()
            ?? throw new InvalidOperationException(
                "The services of Assets.Media are missing. Add 'builder.Services.AddMedia(…);' before "
                    + "'builder.Build()'."
            );
        var group = endpoints.MapGroup(pattern.Trim('/'));
        foreach (var name in stores.Names)
        {
            MediaEndpoint.MapReading(group, name, services);
            MediaEndpoint.MapUploading(group, name);
        }

        return group;
    }

    /// <summary>
    /// Lets browsers send files to a store itself, with <c>media-upload.js</c>: <c>POST {pattern}</c> gives a ticket,
    /// and <c>POST {pattern}/complete</c> checks and stores the file that has arrived. Bodies are JSON, which other
    /// sites cannot send with a visitor's cookies.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="pattern">The path (<c>/account/picture</c>).</param>
    /// <param name="store">The name of the store.</param>
    /// <param name="configure">What the app does with a stored file.</param>
    /// <returns>
    /// The conventions of both endpoints. Who may upload is up to the app: <c>RequireAuthorization()</c>, rate limits.
    /// </returns>
    /// <exception cref="InvalidOperationException">There is no such store.</exception>
    public static IEndpointConventionBuilder MapMediaUploads(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        string store,
        Action<MediaUploadsOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentException.ThrowIfNullOrEmpty(store);
        var storage = endpoints.ServiceProvider.GetRequiredService<MediaStores>()[store];
        var options = new MediaUploadsOptions();
        configure?.Invoke(options);
        var group = endpoints.MapGroup(pattern);
        group.MapPost("", context => RunAsync(context, UploadEndpoints.CreateAsync(context, storage, options)));
        group.MapPost(
            "/complete",
            context => RunAsync(context, UploadEndpoints.CompleteAsync(context, storage, options))
        );
        return group;
    }

    private static async Task RunAsync(HttpContext context, Task<IResult> result) =>
        await (await result).ExecuteAsync(context);
}
