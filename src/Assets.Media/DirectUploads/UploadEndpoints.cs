using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Assets.Media.DirectUploads;

/// <summary>Gives tickets to clients and completes their uploads; what <c>media-upload.js</c> calls.</summary>
internal static class UploadEndpoints
{
    /// <summary>
    /// Other sites can send JSON only after a preflight request, which the app does not answer. So cookies alone do not
    /// let another site upload.
    /// </summary>
    public static async Task<IResult> CreateAsync(
        HttpContext context,
        IMediaStorage storage,
        MediaUploadsOptions options
    )
    {
        if (!context.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var announced = await ReadAsync(context, UploadJson.Default.AnnouncedUpload);
        if (announced is null)
            return Results.BadRequest();
        var upload = new MediaUpload
        {
            FileName = announced.FileName,
            ContentType = announced.ContentType,
            Length = announced.Length,
        };
        if (options.Creating is { } creating)
            upload = await creating(context, upload);
        var result = await storage.CreateUploadAsync(upload, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return result.Ticket is { } ticket
            ? Results.Json(ticket, UploadJson.Default.UploadTicket)
            : RejectionAnswers.Of(result.Rejection!);
    }

    public static async Task<IResult> CompleteAsync(
        HttpContext context,
        IMediaStorage storage,
        MediaUploadsOptions options
    )
    {
        if (!context.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var completed = await ReadAsync(context, UploadJson.Default.CompletedUpload);
        if (completed?.Token is not { Length: > 0 } token)
            return Results.BadRequest();
        var result = await storage.CompleteUploadAsync(token, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        if (!result.TryGetFile(out var file, out var rejection))
            return RejectionAnswers.Of(rejection);
        return options.Completed is { } then
            ? await then(context, file)
            : Results.Json(file, UploadJson.Default.StoredFile);
    }

    /// <summary>The body; null if it is not what is expected.</summary>
    private static async Task<T?> ReadAsync<T>(
        HttpContext context,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type
    )
        where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(type, context.RequestAborted);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}

/// <summary>What a client says before it sends a file.</summary>
internal sealed record AnnouncedUpload(string? FileName, string? ContentType, long? Length);

/// <summary>What a client says when it has sent a file.</summary>
internal sealed record CompletedUpload(string? Token);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnnouncedUpload))]
[JsonSerializable(typeof(CompletedUpload))]
[JsonSerializable(typeof(UploadTicket))]
[JsonSerializable(typeof(StoredFile))]
internal sealed partial class UploadJson : JsonSerializerContext;
