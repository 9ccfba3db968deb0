using System.Buffers;
using System.Text;

namespace Assets.Web;

/// <summary>Percent-encodes paths of URLs.</summary>
internal static class UrlPath
{
    /// <summary>
    /// The characters that a path can have unencoded (RFC 3986, section 3.3), except the quote and the brackets, which
    /// would end a <c>url()</c> in CSS.
    /// </summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&*+,;=:@/"u8
    );

    /// <summary>The path percent-encoded; the same text when nothing in it needs that.</summary>
    public static string Encode(string path)
    {
        var utf8 = Encoding.UTF8.GetBytes(path);
        if (!utf8.AsSpan().ContainsAnyExcept(Plain))
            return path;

        var url = new StringBuilder(utf8.Length * 2);
        foreach (var octet in utf8)
        {
            if (Plain.Contains(octet))
                url.Append((char)octet);
            else
                url.Append('%').Append(octet.ToString("X2", null));
        }

        return url.ToString();
    }
}
