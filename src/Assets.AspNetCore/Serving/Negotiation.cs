using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>Selects the representation with the highest weight, and the smallest if several have it.</summary>
internal static class Negotiation
{
    public const int None = -1;

    /// <param name="representations">The smallest first.</param>
    /// <param name="acceptEncoding">The request's field.</param>
    /// <param name="without">A bit mask of the representations that are excluded.</param>
    /// <returns>An index, or <see cref="None"/>.</returns>
    public static int Select(Representation[] representations, in StringValues acceptEncoding, int without = 0)
    {
        var accepted = AcceptedCodings.Parse(acceptEncoding);
        var (best, bestWeight) = (None, 0);
        for (var i = 0; i < representations.Length; i++)
        {
            var weight = accepted.Weight(representations[i].Coding);
            if (weight > bestWeight && (without & (1 << i)) == 0)
                (best, bestWeight) = (i, weight);
        }

        return best;
    }
}
