using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Assets.Storage.Tests.Google;

/// <summary>
/// The checksums of the service in Base64, and the header <c>X-Goog-Hash</c> that announces them
/// (https://cloud.google.com/storage/docs/data-validation).
/// </summary>
internal static class Checksums
{
#pragma warning disable CA5351 // The checksum of the API.
    public static string Md5(byte[] body) => Convert.ToBase64String(MD5.HashData(body));
#pragma warning restore CA5351

    public static string Crc32C(byte[] body)
    {
        var crc = uint.MaxValue;
        foreach (var value in body)
            crc = BitOperations.Crc32C(crc, value);
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ~crc);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Whether announced checksums, each as <c>md5=…</c> or <c>crc32c=…</c>, are those of a body.</summary>
    public static bool AreOf(byte[] body, IEnumerable<string> announced) =>
        announced.All(one => one == $"md5={Md5(body)}" || one == $"crc32c={Crc32C(body)}");
}
