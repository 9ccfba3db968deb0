using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Excludes the catch-all endpoints of <c>MapAssets</c> for paths that are not those of assets. There the app's own
/// endpoints answer as they do without <c>MapAssets</c>, including 404 and 405.
/// </summary>
internal sealed class AssetMatcherPolicy(MappedAssets mapped) : MatcherPolicy, INodeBuilderPolicy
{
    /// <summary>Before the policy for HTTP methods (-1000), which answers 405 for all endpoints that it gets.</summary>
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        mapped.HasEndpoints && endpoints.Any(endpoint => Assets(endpoint) is not null);

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints)
    {
        var others = endpoints.Where(endpoint => Assets(endpoint) is null).ToList();
        var edges = new List<PolicyNodeEdge> { new(NoAsset.Instance, others) };
        foreach (var group in endpoints.Where(endpoint => Assets(endpoint) is not null).GroupBy(OwnerOf))
        {
            edges.Add(new(new Owned(group.Key, IsAnswered: true), [.. group, .. others]));
            edges.Add(new(new Owned(group.Key, IsAnswered: false), ForOtherMethods([.. group], others)));
        }

        return edges;
    }

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges)
    {
        var destinations = edges.ToDictionary(edge => edge.State, edge => edge.Destination);
        int Destination(object state) => destinations.GetValueOrDefault(state, exitDestination);
        var rows = edges
            .Select(edge => edge.State)
            .OfType<Owned>()
            .Where(state => state.IsAnswered)
            // Endpoints without a pattern come last: they answer for the assets that match none.
            .OrderBy(state => state.Owner.Pattern is null)
            .Select(state => new Row(state.Owner, Destination(state), Destination(state with { IsAnswered = false })));
        return new JumpTable([.. rows], Destination(NoAsset.Instance));
    }

    /// <summary>
    /// The endpoints for requests of other methods: those of the app. The endpoint of the assets is added, to answer
    /// 405, when none of them has methods; otherwise routing answers 405 itself.
    /// </summary>
    private static IReadOnlyList<Endpoint> ForOtherMethods(
        IReadOnlyList<Endpoint> assetEndpoints,
        IReadOnlyList<Endpoint> others
    ) =>
        others.Any(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 })
            ? others
            : [.. others, .. assetEndpoints.Cast<RouteEndpoint>().Select(Last)];

    private static RouteEndpoint Last(RouteEndpoint endpoint) =>
        new(endpoint.RequestDelegate!, endpoint.RoutePattern, int.MaxValue, endpoint.Metadata, endpoint.DisplayName);

    private static AssetEndpoint? Assets(Endpoint endpoint) => endpoint.Metadata.GetMetadata<AssetEndpoint>();

    private static Owner OwnerOf(Endpoint endpoint) =>
        new(Assets(endpoint)!, AssetEndpoint.PrefixSegments(((RouteEndpoint)endpoint).RoutePattern));

    private sealed class JumpTable(Row[] rows, int noAsset) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext)
        {
            foreach (var row in rows)
            {
                if (!row.Owner.Owns(httpContext))
                    continue;
                var isAnswered = AssetHandler.Answers(httpContext) || IsPreflight(httpContext.Request);
                return isAnswered ? row.Answered : row.Refused;
            }

            return noAsset;
        }

        /// <summary>
        /// Whether the request is a CORS preflight for a GET of the asset. The endpoint's CORS policy answers it.
        /// </summary>
        private static bool IsPreflight(HttpRequest request) =>
            HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod is ["GET" or "HEAD"];
    }

    private readonly record struct Row(Owner Owner, int Answered, int Refused);

    /// <summary>The state of an edge for paths of assets.</summary>
    private sealed record Owned(Owner Owner, bool IsAnswered);

    /// <summary>The state of the edge for all other paths.</summary>
    private sealed class NoAsset
    {
        public static readonly NoAsset Instance = new();
    }

    /// <summary>Endpoints for the same paths, for example with different hosts, are equal.</summary>
    private sealed class Owner(AssetEndpoint assets, int prefixSegments) : IEquatable<Owner>
    {
        public string? Pattern => assets.Pattern;

        public bool Owns(HttpContext context) => assets.Owns(context, prefixSegments);

        public bool Equals(Owner? other) =>
            other is not null && Pattern == other.Pattern && prefixSegments == other.PrefixSegments;

        public override bool Equals(object? obj) => Equals(obj as Owner);

        public override int GetHashCode() => HashCode.Combine(Pattern, prefixSegments);

        private int PrefixSegments => prefixSegments;
    }
}
