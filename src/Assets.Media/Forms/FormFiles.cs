using System.Collections.Frozen;
using Assets.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assets.Media.Forms;

/// <summary>Stores the files of a form, each in the store of its field.</summary>
internal sealed class FormFiles(HttpContext context, MediaFormOptions options)
{
    /// <summary>Boundaries and headers of the parts.</summary>
    private const int FramingLength = 1024 * 1024;

    private readonly IOptionsMonitor<MediaStoreOptions> rules = context.RequestServices.GetRequiredService<
        IOptionsMonitor<MediaStoreOptions>
    >();

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<MediaFormFile> results = [];

    public MediaStores Stores { get; } = context.RequestServices.GetRequiredService<MediaStores>();

    public IReadOnlyList<MediaFormFile> Results => results;

    /// <summary>The longest form that the rules of the stores allow.</summary>
    public long MaxLength =>
        options
            .Stores.Values.Append(options.Store)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(rules.Get)
            .Aggregate(
                (Int128)options.MaxFieldsLength + FramingLength,
                (sum, store) => sum + ((Int128)store.MaxLength * store.MaxFiles),
                sum => (long)Int128.Min(sum, long.MaxValue)
            );

    /// <summary>Stores a file.</summary>
    /// <returns>Whether the next file may be stored.</returns>
    public async Task<bool> TryAddAsync(
        string field,
        string? fileName,
        string? contentType,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var result = await SaveAsync(field, fileName, contentType, content, cancellationToken);
        // A browser sends an empty part for a field in which no file was chosen.
        if (string.IsNullOrEmpty(fileName) && result.Rejection?.Reason == MediaRejectionReason.Empty)
            return true;
        results.Add(new(field, result));
        return result.IsStored
            // The rest of a file that is too long is not read to find the next one.
            || (
                options.KeepAccepted
                && result.Rejection.Reason is not (MediaRejectionReason.TooLarge or MediaRejectionReason.TooManyFiles)
            );
    }

    /// <summary>Deletes what was stored. A file that cannot be deleted is left to the sweep.</summary>
    public async Task DeleteAsync()
    {
        foreach (var file in results.Where(result => result.Result.IsStored).Select(result => result.Result.File))
        {
            try
            {
                await Stores[file.Store].DeleteAsync(file.Reference.Key, CancellationToken.None);
            }
            catch (ObjectStoreException exception)
            {
                context
                    .RequestServices.GetRequiredService<ILogger<MediaForm>>()
                    .LeftOver(file.Store, file.Key, exception);
            }
        }
    }

    private async Task<MediaResult> SaveAsync(
        string field,
        string? fileName,
        string? contentType,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var store = options.Stores.TryGetValue(field, out var named) ? named : options.Store;
        if (store is null)
            return new(FormRejections.UnknownField);
        var maxFiles = rules.Get(store).MaxFiles;
        if (!string.IsNullOrEmpty(fileName) && (counts[store] = counts.GetValueOrDefault(store) + 1) > maxFiles)
            return new(FormRejections.TooManyFiles(maxFiles));
        var upload = new MediaUpload
        {
            FileName = fileName,
            ContentType = contentType,
            Values = options.Values?.Invoke(context) ?? FrozenDictionary<string, string>.Empty,
        };
        return await Stores[store].SaveAsync(content, upload, cancellationToken);
    }
}
