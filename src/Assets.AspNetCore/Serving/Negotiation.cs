using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>Chooses the representation that a client likes best, and of those the smallest.</summary>
internal static class Negotiation
{
    public const int None = -1;

    /// <param name="representations">The smallest first.</param>
    /// <param name="acceptEncoding">The request's field.</param>
    /// <param name="without">A bit for each representation that is out of the question.</param>
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
