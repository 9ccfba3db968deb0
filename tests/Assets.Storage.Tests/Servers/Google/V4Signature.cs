using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Assets.Storage.Tests.Google;

/// <summary>
/// The signature of a URL: https://cloud.google.com/storage/docs/authentication/signatures and canonical-requests.
/// </summary>
internal sealed record V4Signature(
    string Account,
    DateTimeOffset Expires,
    string[] Headers,
    string SignedText,
    byte[] Signature
)
{
    /// <summary>The parameters that a signed URL has.</summary>
    public static readonly string[] Parameters =
    [
        "X-Goog-Algorithm",
        "X-Goog-Credential",
        "X-Goog-Date",
        "X-Goog-Expires",
        "X-Goog-SignedHeaders",
        "X-Goog-Signature",
    ];

    /// <param name="target">Ends with the query of the URL, as it was sent.</param>
    /// <param name="header">The value of a header of the request.</param>
    /// <param name="method">The method of the request.</param>
    /// <param name="path">The path of the URL, as it was sent.</param>
    public static V4Signature Of(string target, Func<string, string> header, string method, string path)
    {
        var pairs = target.Split('?')[1].Split('&').Select(pair => pair.Split('=')).ToList();
        string Value(string name) =>
            Uri.UnescapeDataString(pairs.Single(pair => pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))[1]);

        var date = Value("X-Goog-Date");
        var time = DateTimeOffset.ParseExact(
            date,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        var credential = Value("X-Goog-Credential").Split('/', 2);
        var names = Value("X-Goog-SignedHeaders").Split(';');
        var canonical = string.Join(
            '\n',
            [
                method,
                path,
                string.Join(
                    '&',
                    pairs
                        .Where(pair => !pair[0].Equals("X-Goog-Signature", StringComparison.OrdinalIgnoreCase))
                        .Select(pair => string.Join('=', pair))
                        .Order(StringComparer.Ordinal)
                ),
                .. names.Select(name => $"{name}:{Regex.Replace(header(name).Trim(), @"\s+", " ")}"),
                "",
                string.Join(';', names),
                names.Contains("x-goog-content-sha256") ? header("x-goog-content-sha256") : "UNSIGNED-PAYLOAD",
            ]
        );
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        return new(
            credential[0],
            time + TimeSpan.FromSeconds(int.Parse(Value("X-Goog-Expires"), CultureInfo.InvariantCulture)),
            names,
            // A scope of another day or another service is not repeated, so that its signature does not fit.
            $"GOOG4-RSA-SHA256\n{date}\n{date[..8]}/auto/storage/goog4_request\n{hash}",
            Convert.FromHexString(Value("X-Goog-Signature"))
        );
    }

    public bool IsOf(RSA key) =>
        key.VerifyData(
            Encoding.UTF8.GetBytes(SignedText),
            Signature,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
}
