using System.Security.Cryptography;
using Assets.Manifest;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>A representation for clients that have the file of an earlier release.</summary>
/// <param name="Dictionary">The SHA-256 of that file; 32 bytes.</param>
/// <param name="Representation">The bytes, compressed with that file as dictionary.</param>
internal sealed record Delta(byte[] Dictionary, Representation Representation)
{
    /// <summary>The delta that a request's client can decode and may have; null when there is none.</summary>
    /// <param name="asset">The requested asset.</param>
    /// <param name="request">The request's headers.</param>
    /// <param name="accepted">The weights of its <c>Accept-Encoding</c>.</param>
    public static Representation? Of(ServedAsset asset, IHeaderDictionary request, in AcceptedCodings accepted)
    {
        // The order of cost: most requests end at the first two comparisons.
        if (asset.Deltas.Length == 0 || accepted.Weight(ContentCoding.DictionaryZstandard) == 0)
            return null;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        if (!AvailableDictionary.TryRead(request[AvailableDictionary.Name], digest))
            return null;
        foreach (var delta in asset.Deltas)
        {
            if (digest.SequenceEqual(delta.Dictionary))
                return CrossOriginAccess.IsPermitted(request, asset.AllowedOrigin) ? delta.Representation : null;
        }

        return null;
    }
}
