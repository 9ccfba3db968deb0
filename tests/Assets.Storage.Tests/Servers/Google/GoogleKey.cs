using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Assets.Storage.Tests.Google;

/// <summary>A service account: its key file for the client, and the checks of what the client signs with it.</summary>
internal sealed class GoogleKey : IDisposable
{
    public const string Token = "token-of-the-double";
    private const string Account = "tests@tests.iam.gserviceaccount.com";
    private readonly RSA rsa = RSA.Create(2048);

    public string File { get; } = Path.GetTempFileName();

    public void WriteFile(string endpoint) =>
        System.IO.File.WriteAllText(
            File,
            new JsonObject
            {
                ["type"] = "service_account",
                ["project_id"] = "tests",
                ["private_key_id"] = "1",
                ["private_key"] = rsa.ExportPkcs8PrivateKeyPem(),
                ["client_email"] = Account,
                ["client_id"] = "1",
                ["token_uri"] = $"{endpoint}/token",
            }.ToJsonString()
        );

    /// <summary>Exchanges an assertion that the key signed for a token (RFC 7523).</summary>
    public async Task AnswerTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var parts = form["assertion"].ToString().Split('.');
        var isSigned = parts.Length == 3 && Verify($"{parts[0]}.{parts[1]}", WebEncoders.Base64UrlDecode(parts[2]));
        context.Response.StatusCode = isSigned ? 200 : 400;
        await GoogleDouble.JsonAsync(
            context,
            isSigned
                ? new JsonObject
                {
                    ["access_token"] = Token,
                    ["expires_in"] = 3600,
                    ["token_type"] = "Bearer",
                }
                : new JsonObject { ["error"] = "invalid_grant" }
        );
    }

    /// <summary>Whether a request has a signature of this key that has not expired.</summary>
    public bool IsSigned(HttpRequest request, string path, string target)
    {
        if (!V4Signature.Parameters.All(request.Query.ContainsKey))
            return false;
        var signed = V4Signature.Of(target, name => Header(request, name), request.Method, path);
        return signed.Account == Account
            && signed.Expires >= DateTimeOffset.UtcNow
            && request
                .Headers.Keys.Select(name => name.ToLowerInvariant())
                .Where(IsOfGoogle)
                .All(signed.Headers.Contains)
            && signed.IsOf(rsa);
    }

    /// <summary>Headers that have to be signed: cloud.google.com/storage/docs/authentication/canonical-requests</summary>
    private static bool IsOfGoogle(string header) => header.StartsWith("x-goog-", StringComparison.Ordinal);

    public void Dispose()
    {
        rsa.Dispose();
        System.IO.File.Delete(File);
    }

    // The published vectors sign the host without its port.
    private static string Header(HttpRequest request, string name) =>
        name == "host" ? request.Host.Host : request.Headers[name].ToString();

    private bool Verify(string text, byte[] signature) =>
        rsa.VerifyData(Encoding.UTF8.GetBytes(text), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
