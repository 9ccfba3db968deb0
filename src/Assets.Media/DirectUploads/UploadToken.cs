using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assets.Media.Urls;

namespace Assets.Media.DirectUploads;

/// <summary>What a ticket allows. The client carries it as signed text, so that the app keeps no state.</summary>
internal sealed record UploadToken
{
    /// <summary>Separates tickets from other things that are signed with the same keys.</summary>
    private const string Purpose = "upload-ticket";

    public required string Store { get; init; }

    /// <summary>The name of the object that the client sends, in the quarantine.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public string? FileName { get; init; }

    /// <summary>The announced length in bytes.</summary>
    public long? Length { get; init; }

    public Dictionary<string, string> Values { get; init; } = [];

    public MediaUpload Upload => new() { FileName = FileName, Values = Values };

    /// <summary>The signed text: URL-safe Base64 of JSON, a dot, the signature.</summary>
    public string Text(MediaSigning signing)
    {
        var content = Base64Url.EncodeToString(
            JsonSerializer.SerializeToUtf8Bytes(this, UploadTokenContext.Default.UploadToken)
        );
        return $"{content}.{signing.Sign(Purpose, content)}";
    }

    /// <summary>Reads the text of a client.</summary>
    /// <returns>Null if it is not signed by this app, not for this store, or has expired.</returns>
    public static UploadToken? Read(string text, string store, MediaSigning signing, DateTimeOffset now)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !signing.Verify(Purpose, text[..dot], text[(dot + 1)..]))
            return null;
        var token = JsonSerializer.Deserialize(
            Base64Url.DecodeFromChars(text.AsSpan(0, dot)),
            UploadTokenContext.Default.UploadToken
        );
        return token is not null && token.Store == store && now < token.Expires ? token : null;
    }
}

[JsonSerializable(typeof(UploadToken))]
internal sealed partial class UploadTokenContext : JsonSerializerContext;
