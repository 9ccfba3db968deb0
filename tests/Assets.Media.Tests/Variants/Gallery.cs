using Assets.Media.Configuration;
using Assets.Media.Storing;
using Assets.Media.Tests.Inspection.Samples;
using Assets.Media.Variants;
using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Variants;

/// <summary>A store with the variant <c>thumb</c>.</summary>
internal sealed class Gallery : IDisposable
{
    public static readonly ObjectKey Key = ObjectKey.Parse("2026/cat.png");

    private readonly App app;

    public Gallery(
        CountingProcessor? processor = null,
        Action<MediaStoreBuilder>? configure = null,
        bool atUpload = false,
        IObjectStore? objects = null
    )
    {
        Processor = processor ?? new();
        app = App.WithFiles(
            files =>
            {
                files.Variant(new MediaVariant("thumb", 40) { AtUpload = atUpload });
                configure?.Invoke(files);
            },
            services => services.AddSingleton<IImageProcessor>(Processor).AddSingleton<TimeProvider>(Clock),
            objects
        );
    }

    public CountingProcessor Processor { get; }

    public Clock Clock { get; } = new();

    public App App => app;

    private MediaStoreEntry Entry => app.Services.GetRequiredService<StoreEntries>()["files"];

    public Task PutAsync(byte[]? image = null, ObjectHeaders? headers = null) =>
        Entry.Store.PutAsync(
            Key,
            new MemoryStream(image ?? PngFile.Of(60, 40)),
            new() { Headers = headers ?? ObjectHeaders.Empty }
        );

    public Task<StoredObject?> OpenAsync(string variant = "thumb", CancellationToken cancellationToken = default) =>
        app.Services.GetRequiredService<VariantMaking>().OpenAsync(Entry, Key, variant, range: null, cancellationToken);

    /// <returns>What the variant contains; null if there is none.</returns>
    public async Task<string?> ReadAsync(string variant = "thumb")
    {
        await using var opened = await OpenAsync(variant);
        return opened is null ? null : await new StreamReader(opened.Content).ReadToEndAsync();
    }

    public void Dispose() => app.Dispose();
}
