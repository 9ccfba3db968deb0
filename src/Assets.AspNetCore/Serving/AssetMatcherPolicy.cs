using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Keeps the catch-all endpoints of <c>MapAssets</c> out of the route table for paths of no asset: what the app's own
/// endpoints answer there, 404 and 405 included, is what they would answer without us.
/// </summary>
internal sealed class AssetMatcherPolicy(MappedAssets mapped) : MatcherPolicy, INodeBuilderPolicy
{
    /// <summary>Before the policy for HTTP methods (-1000), which answers 405 for whatever endpoints it sees.</summary>
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        mapped.HasEndpoints && endpoints.Any(endpoint => Assets(endpoint) is not null);

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints)
    {
        var others = endpoints.Where(endpoint => Assets(endpoint) is null).ToList();
        var edges = new List<PolicyNodeEdge> { new(NoAsset.Instance, others) };
        foreach (var ours in endpoints.Where(endpoint => Assets(endpoint) is not null).GroupBy(OwnerOf))
        {
            edges.Add(new(new Owned(ours.Key, IsAnswered: true), [.. ours, .. others]));
            edges.Add(new(new Owned(ours.Key, IsAnswered: false), Refused([.. ours], others)));
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
            // The other endpoints answer for what no pattern matches.
            .OrderBy(state => state.Owner.Pattern is null)
            .Select(state => new Row(state.Owner, Destination(state), Destination(state with { IsAnswered = false })));
        return new JumpTable([.. rows], Destination(NoAsset.Instance));
    }

    /// <summary>
    /// Other methods are for the app's endpoints. Ours says which ones are allowed when no other endpoint does so:
    /// routing answers 405 by itself for endpoints with methods.
    /// </summary>
    private static IReadOnlyList<Endpoint> Refused(IReadOnlyList<Endpoint> ours, IReadOnlyList<Endpoint> others) =>
        others.Any(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 })
            ? others
            : [.. others, .. ours.Cast<RouteEndpoint>().Select(Last)];

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
        /// Whether a browser asks if a page of another origin may GET the asset: the endpoint's CORS policy decides.
        /// </summary>
        private static bool IsPreflight(HttpRequest request) =>
            HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod is ["GET" or "HEAD"];
    }

    private readonly record struct Row(Owner Owner, int Answered, int Refused);

    /// <summary>State of an edge: the path is that of an asset.</summary>
    private sealed record Owned(Owner Owner, bool IsAnswered);

    /// <summary>State of the other edge.</summary>
    private sealed class NoAsset
    {
        public static readonly NoAsset Instance = new();
    }

    /// <summary>Endpoints that answer for the same paths, with other hosts for example, are equal.</summary>
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
