using System.Globalization;
using System.Text;
using Assets.Storage;
using Microsoft.AspNetCore.Http;

namespace Assets.Media.Urls;

/// <summary>What a URL of the app says: which file, in which form, until when.</summary>
/// <param name="Store">The name of the store.</param>
/// <param name="Key">The key of the file.</param>
internal sealed record UrlClaims(string Store, ObjectKey Key)
{
    private const string Purpose = "url";
    private const string VariantName = "v";
    private const string DownloadName = "d";
    private const string FileNameName = "n";
    private const string ExpiresName = "e";
    private const string SignatureName = "s";

    /// <summary>The name of a variant; null for the file itself.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether the file is saved and not shown.</summary>
    public bool Download { get; init; }

    /// <summary>The name under which it is saved. It is used only if it is signed.</summary>
    public string? FileName { get; init; }

    /// <summary>The first second in which the URL is not valid, since 1970; null if it does not expire.</summary>
    public long? Expires { get; init; }

    public string? Signature { get; init; }

    /// <summary>The same with a signature.</summary>
    public UrlClaims Signed(MediaSigning signing) => this with { Signature = signing.Sign(Purpose, Content()) };

    /// <summary>Whether the app has signed these values.</summary>
    public bool IsSigned(MediaSigning signing) =>
        Signature is not null && signing.Verify(Purpose, Content(), Signature);

    /// <summary>Reads a query.</summary>
    /// <returns>Null if a value has the wrong form or is given twice.</returns>
    public static UrlClaims? Read(string store, ObjectKey key, IQueryCollection query)
    {
        string[] names = [VariantName, DownloadName, FileNameName, ExpiresName, SignatureName];
        if (names.Any(name => query[name].Count > 1))
            return null;
        long? expires = null;
        if (query[ExpiresName] is [{ } end])
        {
            if (!long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                return null;
            expires = seconds;
        }

        return new(store, key)
        {
            Variant = query[VariantName],
            Download = query[DownloadName] is ["1"],
            FileName = query[FileNameName],
            Expires = expires,
            Signature = query[SignatureName],
        };
    }

    /// <summary>The values as a query with its question mark; empty if there are none.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        Append(query, VariantName, Variant);
        Append(query, DownloadName, Download ? "1" : null);
        Append(query, FileNameName, FileName);
        Append(query, ExpiresName, Expires?.ToString(CultureInfo.InvariantCulture));
        Append(query, SignatureName, Signature);
        return query.ToString();
    }

    private static void Append(StringBuilder query, string name, string? value)
    {
        if (value is null)
            return;
        query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    /// <summary>What is signed. The lengths keep the values apart, whatever they contain.</summary>
    private string Content()
    {
        var text = new StringBuilder();
        string?[] values =
        [
            Store,
            Key.Value,
            Variant,
            Download ? "1" : null,
            FileName,
            Expires?.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var value in values)
        {
            text.Append(value is null ? "-" : value.Length.ToString(CultureInfo.InvariantCulture))
                .Append(':')
                .Append(value);
        }

        return text.ToString();
    }
}
