using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Jpeg;

/// <summary>Passes over the compressed data of a scan (ITU T.81, B.1.1.5).</summary>
internal static class JpegScan
{
    /// <summary>
    /// Goes to the marker after the data. A byte 0xFF in the data is followed by 0; restart markers count modulo 8.
    /// </summary>
    /// <returns>Whether the data are not empty and the restart markers are in order.</returns>
    public static bool Skip(ImageSource source)
    {
        var start = source.Position;
        var restart = JpegMarkers.FirstRestart;
        while (true)
        {
            var next = source.Peek(2);
            var at = next.IndexOf((byte)0xFF);
            if (at != 0)
            {
                if (next.IsEmpty)
                    return false;
                source.Skip(at < 0 ? next.Length : at);
                continue;
            }
            if (next.Length < 2)
                return false;
            var marker = next[1];
            if (marker is >= JpegMarkers.FirstRestart and <= JpegMarkers.LastRestart)
            {
                if (marker != restart)
                    return false;
                restart = restart == JpegMarkers.LastRestart ? JpegMarkers.FirstRestart : (byte)(restart + 1);
            }
            else if (marker != 0)
            {
                // 0xFF can also be a fill byte before the marker (B.1.1.2).
                return source.Position > start;
            }
            source.Skip(2);
        }
    }
}
