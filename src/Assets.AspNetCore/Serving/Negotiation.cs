using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Selects the representation with the highest weight, and the smallest if several have it. Those whose files are
/// missing are excluded.
/// </summary>
internal struct Negotiation
{
    private readonly Representation[] representations;
    private readonly AcceptedCodings accepted;
    private Representation? delta;
    private int excluded;

    private Negotiation(Representation[] representations, in AcceptedCodings accepted, Representation? delta) =>
        (this.representations, this.accepted, this.delta) = (representations, accepted, delta);

    /// <summary>Whether a representation was excluded.</summary>
    public bool HasExcluded { get; private set; }

    public static Negotiation Of(ServedAsset asset, IHeaderDictionary request)
    {
        var accepted = AcceptedCodings.Parse(request.AcceptEncoding);
        return new(asset.Representations, accepted, Delta.Of(asset, request, accepted));
    }

    /// <summary>Selects among representations that need no dictionary.</summary>
    /// <param name="representations">The smallest first.</param>
    /// <param name="acceptEncoding">The request's field.</param>
    public static Negotiation Among(Representation[] representations, in StringValues acceptEncoding) =>
        new(representations, AcceptedCodings.Parse(acceptEncoding), delta: null);

    /// <summary>The best representation; null when the client accepts none that is left.</summary>
    public readonly Representation? Best()
    {
        // A publish keeps only deltas that are smaller than all other representations.
        var best = delta;
        var bestWeight = best is null ? 0 : accepted.Weight(best.Coding);
        for (var i = 0; i < representations.Length; i++)
        {
            var weight = accepted.Weight(representations[i].Coding);
            if (weight > bestWeight && (excluded & (1 << i)) == 0)
                (best, bestWeight) = (representations[i], weight);
        }

        return best;
    }

    public void Exclude(Representation representation)
    {
        HasExcluded = true;
        if (representation == delta)
            delta = null;
        else
            excluded |= 1 << Array.IndexOf(representations, representation);
    }
}
