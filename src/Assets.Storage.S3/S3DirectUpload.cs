using System.Net.Http.Headers;
using Amazon.S3;
using Amazon.S3.Model;

namespace Assets.Storage.S3;

/// <summary>
/// Signs forms with a policy, the only kind of request whose length S3 limits. S3 has no conditions for the existing
/// object there: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
/// </summary>
internal sealed class S3DirectUpload(AmazonS3Client client, StoreAddress address)
{
    public async Task<DirectUpload> SignAsync(ObjectKey key, DirectUploadOptions options)
    {
        var expires = DateTimeOffset.UtcNow + options.Lifetime;
        var request = new CreatePresignedPostRequest
        {
            BucketName = address.Container,
            Key = address.NameOf(key),
            Expires = expires.UtcDateTime,
            Conditions = [S3PostCondition.ContentLengthRange(0, options.MaxLength)],
            Fields = Fields(options.Headers),
        };
        var signed = await S3Failures
            .On($"An upload of '{key}' was not permitted", () => client.CreatePresignedPostAsync(request))
            .ConfigureAwait(false);
        return new(
            DirectUploadMethod.PostForm,
            new(signed.Url),
            signed.Fields,
            new Dictionary<string, string>(),
            expires
        );
    }

    /// <summary>The policy has a condition for each of them, so that they cannot be changed or left out.</summary>
    private static Dictionary<string, string> Fields(ObjectHeaders headers)
    {
        var fields = new Dictionary<string, string>
        {
            ["Content-Type"] = MediaTypeHeaderValue.Parse(headers.ContentType ?? "application/octet-stream").ToString(),
        };
        if (headers.ContentEncoding is { } encoding)
            fields["Content-Encoding"] = encoding;
        if (headers.CacheControl is { } cacheControl)
            fields["Cache-Control"] = cacheControl;
        if (headers.ContentDisposition is { } disposition)
            fields["Content-Disposition"] = disposition;
        foreach (var (name, value) in headers.Metadata)
            fields[$"x-amz-meta-{name}"] = value;
        return fields;
    }
}
