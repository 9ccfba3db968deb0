using System.Globalization;
using Assets.AspNetCore.Insight;
using Assets.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Answers a request for an asset according to RFC 9110: decides, sets the status and headers, sends the body. A small
/// body in memory is sent without allocating.
/// </summary>
/// <param name="logger">The runtime's.</param>
/// <param name="metrics">The runtime's.</param>
/// <param name="preparation">The app's changes to responses; null when there are none.</param>
/// <param name="hasOutputCache">Whether the app has output caching. Its feature is searched for only then.</param>
internal sealed class AssetHandler(
    ILogger logger,
    AssetMetrics metrics,
    ResponsePreparation? preparation = null,
    bool hasOutputCache = false
)
{
    private readonly BodyWriting writing = new();

    /// <summary>
    /// Whether the request is a GET or HEAD, or one of any method that is re-executed for an error page. Methods are
    /// case-sensitive (RFC 9110, section 9.1): Kestrel would send a body for "head".
    /// </summary>
    public static bool Answers(HttpContext context) =>
        context.Request.Method is "GET" or "HEAD" || IsErrorPage(context.Response);

    /// <param name="context">A request that <see cref="Answers"/> accepts.</param>
    /// <param name="found">The asset.</param>
    /// <param name="isPrivate">Whether only some users have access.</param>
    public Task AnswerAsync(HttpContext context, FoundAsset found, bool isPrivate)
    {
        var response = context.Response;
        if (found.IsFolder && !IsErrorPage(response))
            return RedirectToFolder(context);
        var (asset, headers) = (found.Asset, context.Request.Headers);
        var answer = IsErrorPage(response)
            ? DecideErrorPage(asset, headers, response.StatusCode)
            : Decide(asset, headers, context.Request.Method is "GET");
        try
        {
            SetHeaders(response, asset, answer, isPrivate);
            if (hasOutputCache && context.Features.Get<IOutputCacheFeature>() is { } cache)
                cache.Context.AllowCacheStorage = false;
            if (preparation is not null && (answer.Body.Exists || answer.Status == StatusCodes.Status304NotModified))
                preparation.Run(context, asset);
            // The body may still be sent when this method returns, but the headers are set now.
            metrics.Answered(context);
        }
        catch
        {
            answer.Body.Dispose();
            throw;
        }

        return SendAsync(context, answer);
    }

    /// <summary>Negotiation, preconditions, ranges.</summary>
    public Answer Decide(ServedAsset asset, IHeaderDictionary request, bool isGet)
    {
        var negotiation = Negotiation.Of(asset, request);
        while (negotiation.Best() is { } representation)
        {
            // A client whose copy came as a delta can have the requested file as dictionary when it validates the copy,
            // and then gets the whole file. A 304 with the delta's tag would be wrong (RFC 9110, section 13.1.2): a
            // shared cache can have sent the tag, and its client cannot decode the delta.
            switch (Preconditions.Evaluate(request, representation.ETag, asset.LastModified))
            {
                case Precondition.NotModified:
                    return Answer.NotModified(representation);
                case Precondition.Failed:
                    return Answer.Refusal(StatusCodes.Status412PreconditionFailed);
            }

            var body = Open(asset, representation);
            if (body.Exists)
                return isGet ? Ranges.Select(request, asset, representation, body) : Answer.Whole(representation, body);
            negotiation.Exclude(representation);
        }

        return Answer.Refusal(
            negotiation.HasExcluded ? StatusCodes.Status404NotFound : StatusCodes.Status406NotAcceptable
        );
    }

    /// <summary>
    /// Conditions, ranges and dictionaries are about the requested URL and not about the error page.
    /// </summary>
    public Answer DecideErrorPage(ServedAsset asset, IHeaderDictionary request, int status)
    {
        var accepted = Negotiation.Among(asset.Representations, request.AcceptEncoding);
        var any = Negotiation.Among(asset.Representations, acceptEncoding: default);
        while ((accepted.Best() ?? any.Best()) is { } representation)
        {
            var body = Open(asset, representation);
            if (body.Exists)
                return Answer.Whole(representation, body, status) with { IsErrorPage = true };
            accepted.Exclude(representation);
            any.Exclude(representation);
        }

        return Answer.Refusal(status);
    }

    private BodyBytes Open(ServedAsset asset, Representation representation)
    {
        var body = representation.Body.Open();
        if (!body.Exists)
            ReportMissing(asset, representation);
        return body;
    }

    private void ReportMissing(ServedAsset asset, Representation representation)
    {
        metrics.Missing();
        if (representation.IsDueForReport(Environment.TickCount64))
            logger.FileMissing(representation.Body.Path ?? asset.Path, representation.Length);
    }

    private Task SendAsync(HttpContext context, in Answer answer)
    {
        if (!answer.Body.Exists)
            return Task.CompletedTask;
        if (context.Request.Method is "HEAD")
        {
            answer.Body.Dispose();
            return Task.CompletedTask;
        }

        return answer.Parts is null
            ? writing.SendAsync(context.Response, answer.Body, answer.Part)
            : answer.Parts.SendAsync(writing, context.Response, answer.Body);
    }

    private static void SetHeaders(HttpResponse response, ServedAsset asset, in Answer answer, bool isPrivate)
    {
        response.StatusCode = answer.Status;
        var headers = response.Headers;
        asset.SetVary(headers);
        if (answer.Body.Exists)
            SetContentHeaders(headers, asset, answer, isPrivate);
        else if (answer.Status == StatusCodes.Status304NotModified)
            asset.SetValidators(headers, answer.Representation!, isPrivate);
        else
            SetRefusalHeaders(headers, answer);
    }

    private static void SetContentHeaders(
        IHeaderDictionary headers,
        ServedAsset asset,
        in Answer answer,
        bool isPrivate
    )
    {
        var representation = answer.Representation!;
        headers.ContentType = answer.Parts is null ? asset.ContentType : MultipartRanges.ContentType;
        headers.ContentLength = answer.Parts?.Length ?? answer.Part.Length;
        headers.XContentTypeOptions = "nosniff";
        if (representation.ContentEncoding is { } encoding)
            headers.ContentEncoding = encoding;
        if (answer.IsErrorPage)
        {
            headers.CacheControl = CachePolicy.NoStore;
            return;
        }

        asset.SetValidators(headers, representation, isPrivate);
        headers.AcceptRanges = "bytes";
        // A part is no dictionary, and a 304 is about a copy that the client has with the header.
        if (answer.Status == StatusCodes.Status200OK && asset.UseAsDictionary is { } dictionary)
            headers[UseAsDictionary.Name] = dictionary;
        if (answer.Status == StatusCodes.Status206PartialContent && answer.Parts is null)
            headers.ContentRange = answer.Part.Of(representation.Length);
    }

    /// <summary>Refusals must not be stored because the answer of the next deployment may differ.</summary>
    private static void SetRefusalHeaders(IHeaderDictionary headers, in Answer answer)
    {
        headers.CacheControl = CachePolicy.NoStore;
        if (answer is { Status: StatusCodes.Status416RangeNotSatisfiable, Representation.Length: var length })
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
    }

    private static Task RedirectToFolder(HttpContext context)
    {
        var request = context.Request;
        context.Response.Redirect(
            $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}/{request.QueryString}",
            permanent: true
        );
        // Without this, a browser keeps the permanent redirect after the folder was removed.
        context.Response.Headers.CacheControl = CachePolicy.Revalidate;
        return Task.CompletedTask;
    }

    /// <summary>
    /// The app sets the error's status before it re-executes a request for an error page. All other requests have 200.
    /// </summary>
    private static bool IsErrorPage(HttpResponse response) => response.StatusCode != StatusCodes.Status200OK;
}
