using Assets.Web;

namespace Assets.Core.Compressing;

/// <summary>Which files are compressed.</summary>
internal static class CompressibleTypes
{
    /// <summary>
    /// Below this size even a saving of a quarter is less than the response's header fields, and needs two more files.
    /// </summary>
    private const int TooSmallToPay = 200;

    /// <summary>Whether compressing can make a file smaller without a disadvantage.</summary>
    public static bool Contains(LogicalPath path, long length) =>
        length >= TooSmallToPay && FileKinds.Of(path.Name).Compresses;
}
