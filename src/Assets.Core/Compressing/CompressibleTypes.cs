using Assets.Web;

namespace Assets.Core.Compressing;

/// <summary>Which files are worth compressing.</summary>
internal static class CompressibleTypes
{
    /// <summary>
    /// Below this even a quarter saved is less than the response's own header fields, and two more files to store.
    /// </summary>
    private const int TooSmallToPay = 200;

    /// <summary>Whether a file may get smaller and nothing is lost by it.</summary>
    public static bool Contains(LogicalPath path, long length) =>
        length >= TooSmallToPay && FileKinds.Of(path.Name).Compresses;
}
