using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;

namespace Assets.Media.Serving.Separation;

/// <summary>Finds static files and endpoints under the path of a store.</summary>
internal static class EndpointSeparation
{
    /// <param name="endpoints">All endpoints of the app.</param>
    /// <param name="webRoot">The static files of the app.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<Endpoint> endpoints, IFileProvider webRoot)
    {
        var routes = endpoints.OfType<RouteEndpoint>().ToList();
        foreach (var media in routes)
        {
            if (media.Metadata.GetMetadata<ServedStore>() is not { Name: var store })
                continue;
            var path = PathOf(media.RoutePattern);
            if (path is not null && (HasFiles(webRoot, path) || HasFiles(webRoot, ParentOf(path))))
            {
                yield return $"Files of the media store '{store}' are served under '{path}', and the web root has "
                    + $"files under '{(HasFiles(webRoot, path) ? path : ParentOf(path))}', so that an upload could "
                    + "have the URL of an asset. Pass another path to MapMedia().";
            }

            if (routes.Find(other => Takes(other, media.RoutePattern)) is { } taking)
            {
                yield return $"Files of the media store '{store}' are served under '/{media.RoutePattern.RawText}', "
                    + $"and the endpoint '{taking.DisplayName ?? taking.RoutePattern.RawText}' answers for the same "
                    + "paths. Pass another path to MapMedia(), or map that endpoint elsewhere.";
            }
        }
    }

    /// <summary>
    /// Whether an endpoint answers for files of a store. One that begins with a parameter, such as a fallback or a
    /// page, gives way to the literal of the store.
    /// </summary>
    private static bool Takes(RouteEndpoint other, RoutePattern media)
    {
        var pattern = other.RoutePattern;
        if (ReferenceEquals(pattern, media) || other.Metadata.GetMetadata<ServedStore>() is not null)
            return false;
        if (other.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods })
        {
            if (!methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase))
                return false;
        }

        // The key is the last segment and takes all that follow.
        var length = media.PathSegments.Count - 1;
        if (pattern.PathSegments.Count <= length)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (LiteralOf(media.PathSegments[i]) is not { } literal || !IsLiteral(pattern.PathSegments[i], literal))
                return false;
        }

        return true;
    }

    private static bool IsLiteral(RoutePatternPathSegment segment, string literal) =>
        string.Equals(LiteralOf(segment), literal, StringComparison.OrdinalIgnoreCase);

    private static string? LiteralOf(RoutePatternPathSegment segment) =>
        segment is { IsSimple: true, Parts: [RoutePatternLiteralPart { Content: var literal }] } ? literal : null;

    /// <summary>The path of a store; null if it has a parameter.</summary>
    private static string? PathOf(RoutePattern media)
    {
        var literals = media.PathSegments.SkipLast(1).Select(LiteralOf).ToList();
        return literals.Contains(null) ? null : "/" + string.Join('/', literals);
    }

    /// <summary>
    /// The path of <c>MapMedia</c>; empty if it is the root, under which the app has everything else.
    /// </summary>
    private static string ParentOf(string path) => path[..path.LastIndexOf('/')];

    private static bool HasFiles(IFileProvider webRoot, string path) =>
        path.Length > 0 && webRoot.GetDirectoryContents(path) is { Exists: true } folder && folder.Any();
}
