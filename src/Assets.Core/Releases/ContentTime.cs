using System.Buffers.Binary;

namespace Assets.Core.Releases;

/// <summary>
/// A time for a file that follows from its bytes, so that the same files make the same layer of an image. Servers make
/// entity tags of time and length: other bytes have another time.
/// </summary>
internal static class ContentTime
{
    /// <summary>
    /// The first time, and that of folders. Archives of ZIP have no time before 1980.
    /// </summary>
    public static readonly DateTime First = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Thirty years in seconds, the unit of tags and of Last-Modified: never in the future.
    private const uint Range = 30 * 365 * 86_400;

    /// <param name="digest">SHA-256 of the bytes, base64.</param>
    public static DateTime Of(string digest) =>
        First.AddSeconds(BinaryPrimitives.ReadUInt64BigEndian(Convert.FromBase64String(digest)) % Range);
}
