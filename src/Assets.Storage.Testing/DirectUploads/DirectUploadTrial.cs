namespace Assets.Storage.Testing.DirectUploads;

/// <summary>One check of direct uploads.</summary>
internal sealed class DirectUploadTrial(
    IDirectUploadStore store,
    DirectUploadRules rules,
    CancellationToken cancellationToken
) : ObjectStoreTrial(store, ObjectStoreFunctions.All, cancellationToken)
{
    private static readonly HttpClient Client = new();

    public bool Enforces(DirectUploadRules rule) => rules.HasFlag(rule);

    public async Task<DirectUpload> PermitAsync(ObjectKey key, DirectUploadOptions? options = null) =>
        await store
            .PermitUploadAsync(key, options ?? new() { MaxLength = 1_000_000 }, Cancellation)
            .ConfigureAwait(false);

    public async Task AcceptedAsync(DirectUpload upload, byte[] content)
    {
        using var response = await SendAsync(upload, new ByteArrayContent(content)).ConfigureAwait(false);
        Expect(
            response.IsSuccessStatusCode,
            $"the upload is accepted, not {(int)response.StatusCode} "
                + await response.Content.ReadAsStringAsync(Cancellation).ConfigureAwait(false)
        );
    }

    public async Task RefusedAsync(DirectUpload upload, byte[] content, string reason)
    {
        using var response = await SendAsync(upload, new ByteArrayContent(content)).ConfigureAwait(false);
        Expect(
            (int)response.StatusCode is >= 400 and < 500,
            $"the upload is refused, because {reason}, not {(int)response.StatusCode}"
        );
    }

    /// <summary>Sends what a browser sends for a script that follows the permission.</summary>
    public Task<HttpResponseMessage> SendAsync(DirectUpload upload, HttpContent content)
    {
        var isForm = upload.Method == DirectUploadMethod.PostForm;
        var request = new HttpRequestMessage(isForm ? HttpMethod.Post : HttpMethod.Put, upload.Url)
        {
            Content = isForm ? new BrowserForm(upload.Fields, content) : content,
            Headers =
            {
                { "Origin", "https://shop.example" },
                { "Referer", "https://shop.example/" },
                { "Accept", "*/*" },
                { "Sec-Fetch-Mode", "cors" },
                { "Sec-Fetch-Site", "cross-site" },
                { "Sec-Fetch-Dest", "empty" },
            },
        };
        foreach (var (name, value) in upload.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, Cancellation);
    }

    public async Task HasNothingAsync()
    {
        var entries = await ListAsync().ConfigureAwait(false);
        Expect(entries.Count == 0, $"nothing is stored, not '{entries.FirstOrDefault()?.Key}'");
    }
}
