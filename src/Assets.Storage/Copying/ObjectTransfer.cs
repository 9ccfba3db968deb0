namespace Assets.Storage.Copying;

/// <summary>Copies one object if the target needs it.</summary>
internal sealed class ObjectTransfer(IObjectStore source, IObjectStore target, StoreCopyOptions options)
{
    /// <summary>
    /// Stores repeat requests, but not the reading of content whose connection breaks. An object may also be replaced
    /// while it is read.
    /// </summary>
    private const int Attempts = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    /// <param name="entry">The object in the source.</param>
    /// <param name="existing">The object in the target, null if there is none.</param>
    /// <param name="cancellationToken">Cancels the transfer.</param>
    /// <returns>What was done; null if the source has deleted the object.</returns>
    public async Task<StoreCopyStep?> RunAsync(
        ObjectEntry entry,
        ObjectEntry? existing,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(entry, existing, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsFailure(exception, cancellationToken))
            {
                if (attempt == Attempts || !IsForAMoment(exception))
                {
                    return new(entry.Key, StoreCopyAction.Failed, entry.Length, Reason(entry, exception))
                    {
                        Failure = (exception as ObjectStoreException)?.Failure,
                    };
                }
            }

            await Task.Delay(FirstDelay * Math.Pow(2, attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StoreCopyStep?> TryAsync(
        ObjectEntry entry,
        ObjectEntry? existing,
        CancellationToken cancellationToken
    )
    {
        if (existing is null)
            return await PutAsync(entry, PutMode.CreateOnly, cancellationToken).ConfigureAwait(false);
        var difference =
            existing.Length != entry.Length ? $"has {existing.Length} bytes instead of {entry.Length}"
            : options.Verify
                ? await ObjectComparison
                    .DifferenceAsync(source, target, entry.Key, cancellationToken)
                    .ConfigureAwait(false)
            : null;
        return difference is null ? new(entry.Key, StoreCopyAction.Kept, entry.Length)
            : options.Replace ? await PutAsync(entry, PutMode.Replace, cancellationToken).ConfigureAwait(false)
            : new(
                entry.Key,
                StoreCopyAction.Differs,
                entry.Length,
                $"'{entry.Key}' was not copied, because the target has another object with this key, which "
                    + $"{difference}."
            );
    }

    private async Task<StoreCopyStep?> PutAsync(ObjectEntry entry, PutMode mode, CancellationToken cancellationToken)
    {
        var action = mode == PutMode.Replace ? StoreCopyAction.Replaced : StoreCopyAction.Copied;
        if (options.DryRun)
            return new(entry.Key, action, entry.Length);
        var opened = await source.OpenAsync(entry.Key, null, cancellationToken).ConfigureAwait(false);
        if (opened is null)
            return null;
        await using (opened.ConfigureAwait(false))
        {
            // With the length, content that is cut off is not stored.
            var put = new PutOptions
            {
                Headers = opened.Headers,
                Length = opened.Length,
                Mode = mode,
            };
            try
            {
                await target.PutAsync(entry.Key, opened.Content, put, cancellationToken).ConfigureAwait(false);
            }
            catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
            {
                // Stored since the target was listed, by another copy or by the app, or by a request whose answer was
                // lost. The next copy compares it.
                return new(entry.Key, StoreCopyAction.Kept, entry.Length);
            }

            return new(entry.Key, action, opened.Length);
        }
    }

    /// <summary>The streams of SDKs throw exceptions of their own.</summary>
    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    /// <summary>Not what a store reports as transient: it has repeated that for a minute.</summary>
    private static bool IsForAMoment(Exception exception) =>
        exception is not ObjectStoreException store || store.Failure == ObjectStoreFailure.LengthMismatch;

    private static string Reason(ObjectEntry entry, Exception exception) =>
        exception is ObjectStoreException { Failure: not ObjectStoreFailure.LengthMismatch }
            ? exception.Message
            : $"'{entry.Key}' was not copied, because its content could not be read to the end: {exception.Message}";
}
