using Assets.AspNetCore.Serving;
using Assets.Media.Configuration;
using Assets.Media.DirectUploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Serving;

/// <summary>
/// The endpoints of one store. The name of the store is a literal in the route, so that <c>MapMedia("/")</c> takes no
/// other paths of the app.
/// </summary>
internal static class MediaEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReading(IEndpointRouteBuilder endpoints, string store, IServiceProvider services)
    {
        var endpoint = endpoints.MapMethods(
            $"{store}/{{**key}}",
            Reading,
            context => AnswerAsync(context, store, true)
        );
        // After all conventions, which can add authorization, have been applied.
        endpoint.Finally(builder =>
        {
            var isRestricted = PipelineAccess.IsPrivate(builder.Metadata, services);
            builder.RequestDelegate = context => AnswerAsync(context, store, isRestricted);
        });
        endpoint.WithDisplayName($"Media {store}").WithMetadata(new ServedStore(store), NoOutputCache.Instance);
    }

    /// <summary>Receives the file of a ticket. The token of the ticket is the permission.</summary>
    public static void MapUploading(IEndpointRouteBuilder endpoints, string store) =>
        endpoints
            .MapPut($"{store}/_uploads/{{token}}", context => ReceiveAsync(context, store))
            .WithDisplayName($"Media {store} upload");

    private static Task AnswerAsync(HttpContext context, string store, bool isRestricted) =>
        context.RequestServices.GetRequiredService<MediaHandler>().AnswerAsync(context, store, isRestricted);

    private static async Task ReceiveAsync(HttpContext context, string name)
    {
        var services = context.RequestServices;
        var store = services.GetRequiredService<StoreEntries>()[name];
        // The store's limit is checked while the file is received, instead of the server's for all requests.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        context.Response.Headers.CacheControl = MediaHandler.NoStore;
        var rejection = await services
            .GetRequiredService<DirectUploadTickets>()
            .ReceiveAsync(
                store,
                $"{context.Request.RouteValues["token"]}",
                context.Request.Body,
                context.RequestAborted
            );
        if (rejection is null)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await RejectionAnswers.Of(rejection).ExecuteAsync(context);
    }
}
