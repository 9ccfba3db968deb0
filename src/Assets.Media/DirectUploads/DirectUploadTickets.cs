using System.Text.Json;
using Assets.Media.Naming;
using Assets.Media.Storing;
using Assets.Media.Urls;
using Assets.Storage;

namespace Assets.Media.DirectUploads;

/// <summary>Permits clients to send files to a store, and checks what they sent.</summary>
internal sealed class DirectUploadTickets(MediaSigning signing, MediaUrls urls, TimeProvider clock)
{
    /// <summary>What is stored is not known yet, so that nobody may be shown it.</summary>
    private static readonly ObjectHeaders Unchecked = new()
    {
        ContentType = "application/octet-stream",
        ContentDisposition = "attachment",
        CacheControl = "no-store",
    };

    public async Task<UploadTicketResult> CreateAsync(
        MediaStoreEntry store,
        MediaUpload upload,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (store.RefuseAnnounced(upload) is { } rejection)
            return new(Ticket: null, rejection);
        var token = new UploadToken
        {
            Store = store.Name,
            Id = RandomName.New(),
            // An upload that begins at the end of the ticket's life has the same time again to arrive.
            Expires = clock.GetUtcNow() + (2 * store.Options.TicketLifetime),
            FileName = OriginalName.From(upload.FileName),
            Length = upload.Length,
            Values = new(upload.Values),
        };
        var ticket = store.Store is IDirectUploadStore direct
            ? await ForStoreAsync(direct, store, token, cancellationToken)
            : ForApp(store, token);
        return new(ticket, Rejection: null);
    }

    public async Task<MediaResult> CompleteAsync(
        MediaStoreEntry store,
        MediaStorage storage,
        string text,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        if (UploadToken.Read(text, store.Name, signing, clock.GetUtcNow()) is not { } token)
            return new(Rejections.TicketNotValid);
        if (!await TryClaimAsync(store.Store, token, cancellationToken))
            return await EarlierResultAsync(store.Store, token, cancellationToken) ?? new(Rejections.TicketNotValid);
        var isFinished = false;
        try
        {
            var result = await CheckAsync(store.Store, storage, token, cancellationToken);
            isFinished = result.Rejection?.Reason is not MediaRejectionReason.Incomplete;
            if (isFinished)
                await FinishAsync(store.Store, token, result);
            return result;
        }
        finally
        {
            if (!isFinished)
                await store.Store.DeleteAsync([Quarantine.ClaimOf(token)], CancellationToken.None);
        }
    }

    /// <summary>Receives a file that a client sends to the app because the store cannot receive it.</summary>
    /// <returns>Why it is refused; null if it was received.</returns>
    public async Task<MediaRejection?> ReceiveAsync(
        MediaStoreEntry store,
        string text,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        if (UploadToken.Read(text, store.Name, signing, clock.GetUtcNow()) is not { } token)
            return Rejections.TicketNotValid;
        var limited = new LimitedStream(content, store.Options.MaxLength);
        try
        {
            await store.Store.PutAsync(
                Quarantine.KeyOf(token),
                limited,
                new PutOptions { Headers = Unchecked },
                cancellationToken
            );
            return null;
        }
        catch (ContentTooLongException)
        {
            return Rejections.TooLarge(store.Options.MaxLength);
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            return Rejections.TicketNotValid;
        }
    }

    private async Task<UploadTicket> ForStoreAsync(
        IDirectUploadStore direct,
        MediaStoreEntry store,
        UploadToken token,
        CancellationToken cancellationToken
    )
    {
        var upload = await direct.PermitUploadAsync(
            Quarantine.KeyOf(token),
            new()
            {
                MaxLength = store.Options.MaxLength,
                Headers = Unchecked,
                Lifetime = store.Options.TicketLifetime,
            },
            cancellationToken
        );
        return new()
        {
            Token = token.Text(signing),
            Url = upload.Url.AbsoluteUri,
            Method = upload.Method == DirectUploadMethod.PostForm ? "POST" : "PUT",
            Fields = upload.Fields,
            Headers = upload.Headers,
            MaxLength = store.Options.MaxLength,
            Expires = upload.Expires,
        };
    }

    private UploadTicket ForApp(MediaStoreEntry store, UploadToken token)
    {
        var text = token.Text(signing);
        return new()
        {
            Token = text,
            Url = urls.UploadUrl(store.Name, text),
            Method = "PUT",
            MaxLength = store.Options.MaxLength,
            Expires = clock.GetUtcNow() + store.Options.TicketLifetime,
        };
    }

    private static async Task<MediaResult> CheckAsync(
        IObjectStore store,
        MediaStorage storage,
        UploadToken token,
        CancellationToken cancellationToken
    )
    {
        await using var sent = await store.OpenAsync(Quarantine.KeyOf(token), range: null, cancellationToken);
        if (sent is null)
            return new(Rejections.Incomplete);
        return await storage.SaveAsync(sent.Content, token.Upload with { Length = sent.Length }, cancellationToken);
    }

    private static async Task<bool> TryClaimAsync(
        IObjectStore store,
        UploadToken token,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await store.PutAsync(Quarantine.ClaimOf(token), Stream.Null, options: null, cancellationToken);
            return true;
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            return false;
        }
    }

    /// <summary>Deletes what the client sent, and keeps the file, for a client that did not get the answer.</summary>
    private static async Task FinishAsync(IObjectStore store, UploadToken token, MediaResult result)
    {
        await store.DeleteAsync([Quarantine.KeyOf(token)], CancellationToken.None);
        if (!result.IsStored)
            return;
        using var content = new MemoryStream(
            JsonSerializer.SerializeToUtf8Bytes(result.File, UploadJson.Default.StoredFile)
        );
        await store.PutAsync(
            Quarantine.ClaimOf(token),
            content,
            new PutOptions { Mode = PutMode.Replace, Headers = Unchecked },
            CancellationToken.None
        );
    }

    /// <summary>The file of an earlier completion; null if that is not finished, or refused the file.</summary>
    private static async Task<MediaResult?> EarlierResultAsync(
        IObjectStore store,
        UploadToken token,
        CancellationToken cancellationToken
    )
    {
        await using var claim = await store.OpenAsync(Quarantine.ClaimOf(token), range: null, cancellationToken);
        if (claim is null or { Length: 0 })
            return null;
        var file = await JsonSerializer.DeserializeAsync(
            claim.Content,
            UploadJson.Default.StoredFile,
            cancellationToken
        );
        return file is null ? null : new(file);
    }
}
