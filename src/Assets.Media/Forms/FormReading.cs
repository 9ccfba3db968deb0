using Assets.Media.DirectUploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Assets.Media.Forms;

/// <summary>Reads one form from its first byte to its last, or to the first refusal.</summary>
internal sealed class FormReading(HttpRequest request, MediaFormOptions options, CancellationToken cancellationToken)
{
    /// <summary>RFC 2046 allows 70; the framework accepts this.</summary>
    private const int MaximumBoundaryLength = 128;

    /// <summary>As much as a store receives with one read.</summary>
    private const int BufferLength = 64 * 1024;

    private readonly FormFields fields = new(options);
    private readonly FormFiles files = new(request.HttpContext, options);
    private readonly FormAntiforgery antiforgery = new(request.HttpContext, options);

    public async Task<MediaForm> ReadAsync()
    {
        var isFinished = false;
        try
        {
            var form = await ReadOrRefuseAsync();
            isFinished = form.IsStored || options.KeepAccepted;
            return form;
        }
        finally
        {
            if (!isFinished)
                await files.DeleteAsync();
        }
    }

    private async Task<MediaForm> ReadOrRefuseAsync()
    {
        try
        {
            if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } buffered)
                return await StoreAsync(buffered);
            if (Boundary() is { } boundary)
                return await ReadAsync(boundary);
            return request.HasFormContentType ? await StoreAsync(await ReadFieldsAsync()) : Form(FormRejections.NoForm);
        }
        catch (FormFailure failure)
        {
            return Form(failure.Rejection);
        }
    }

    /// <summary>A form without files, which is not multipart.</summary>
    private async Task<IFormCollection> ReadFieldsAsync() =>
        await FormPart.ReadAsync(
            async () => await request.ReadFormAsync(cancellationToken),
            options.MaxFieldsLength,
            cancellationToken
        );

    /// <summary>A form that something else has read, such as a filter of MVC.</summary>
    private async Task<MediaForm> StoreAsync(IFormCollection form)
    {
        await antiforgery.CheckAsync(form);
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            if (!await files.TryAddAsync(file.Name, file.FileName, file.ContentType, content, cancellationToken))
                break;
        }

        return new(form, files.Results, rejection: null, files.Stores);
    }

    private async Task<MediaForm> ReadAsync(string boundary)
    {
        var maxLength = options.MaxLength ?? files.MaxLength;
        if (request.ContentLength > maxLength)
            return Form(Rejections.TooLarge(maxLength));
        SetServerLimit(maxLength);
        var reader = new MultipartReader(boundary, new LimitedStream(request.Body, maxLength), BufferLength);
        while (
            await FormPart.ReadAsync(
                async () => await reader.ReadNextSectionAsync(cancellationToken),
                maxLength,
                cancellationToken
            )
                is { } section
        )
        {
            if (!await AddAsync(section, new FormPart(section.Body, maxLength)))
                break;
        }

        await antiforgery.CheckAsync(fields.ToCollection());
        return Form(rejection: null);
    }

    /// <returns>Whether the next part is read.</returns>
    private async Task<bool> AddAsync(MultipartSection section, FormPart content)
    {
        if (
            !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(disposition.Name).ToString() is not { Length: > 0 } name
        )
            throw new FormFailure(FormRejections.Broken);
        if (!disposition.FileName.HasValue && !disposition.FileNameStar.HasValue)
        {
            await fields.AddAsync(name, content, cancellationToken);
            return true;
        }

        await antiforgery.CheckAsync(fields.ToCollection());
        var fileName = disposition.FileNameStar.HasValue
            ? disposition.FileNameStar
            : HeaderUtilities.RemoveQuotes(disposition.FileName);
        return await files.TryAddAsync(name, fileName.ToString(), section.ContentType, content, cancellationToken);
    }

    private string? Boundary()
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= MaximumBoundaryLength
            ? boundary
            : throw new FormFailure(FormRejections.Broken);
    }

    /// <summary>Servers refuse 30 MB by default, of which the stores know nothing.</summary>
    private void SetServerLimit(long maxLength)
    {
        if (
            request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null
            && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature
        )
            feature.MaxRequestBodySize = maxLength;
    }

    private MediaForm Form(MediaRejection? rejection)
    {
        var collection = fields.ToCollection();
        // Whoever asks the request for its form gets these fields instead of a body that was read.
        request.Form = collection;
        return new(collection, files.Results, rejection, files.Stores);
    }
}
