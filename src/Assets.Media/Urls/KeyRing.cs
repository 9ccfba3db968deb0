using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assets.Media.Urls;

/// <summary>
/// Keys of signed URLs from the key ring of Data Protection. <c>Protect</c> gives another text each time, and a URL
/// that changes each time is never cached; so a key is derived from each key of the ring. Instances that share a ring
/// and an application name have the same keys, a new key of the ring brings a new one, and revoking one revokes its
/// URLs.
/// </summary>
internal sealed class KeyRing(
    IServiceProvider services,
    IOptions<DataProtectionOptions> application,
    TimeProvider clock,
    ILogger<IMediaStorage> logger
)
{
    private const string Purpose = "Assets.Media.Urls.v1";

    /// <summary>Data Protection adds a key to the ring two days before it is used.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>
    /// Another instance may have made the first key of the ring a moment ago. Wrong signatures must not cause a read of
    /// the ring each.
    /// </summary>
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly byte[] ownKey = RandomNumberGenerator.GetBytes(32);
    private volatile LoadedKeys? loaded;

    /// <summary>All keys that are accepted. The first one signs.</summary>
    public IReadOnlyList<byte[]> Keys => Load(Lifetime).Keys;

    /// <summary>The keys if the ring was read again; null if that happened a moment ago.</summary>
    public IReadOnlyList<byte[]>? Reload()
    {
        var before = loaded;
        var now = Load(ShortestLifetime);
        return ReferenceEquals(before, now) ? null : now.Keys;
    }

    private LoadedKeys Load(TimeSpan lifetime)
    {
        if (loaded is { } known && clock.GetElapsedTime(known.At) < lifetime)
            return known;
        lock (gate)
        {
            if (loaded is { } other && clock.GetElapsedTime(other.At) < lifetime)
                return other;
            return loaded = new(clock.GetTimestamp(), Read());
        }
    }

    private List<byte[]> Read()
    {
        // Makes the first key of the ring, and the next one before the current one expires.
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).Protect([0]);
        var now = clock.GetUtcNow();
        // Expired keys are accepted: the URLs that they signed last are valid for some time.
        var keys = (services.GetService<IKeyManager>()?.GetAllKeys() ?? [])
            .Where(key => !key.IsRevoked)
            .OrderByDescending(key => key.ActivationDate <= now && now < key.ExpirationDate)
            .ThenByDescending(key => key.ActivationDate)
            .ThenBy(key => key.KeyId)
            .Select(Derive)
            .OfType<byte[]>()
            .ToList();
        if (keys.Count > 0)
            return keys;
        logger.NoKeyRing();
        return [ownKey];
    }

    /// <summary>
    /// The key of URLs; null if the key of the ring cannot be read, as one that another machine protects.
    /// </summary>
    private byte[]? Derive(IKey key)
    {
        try
        {
            return HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Secret(key.Descriptor.ExportToXml().SerializedDescriptorElement),
                outputLength: 32,
                salt: key.KeyId.ToByteArray(),
                info: Encoding.UTF8.GetBytes($"{Purpose}\n{application.Value.ApplicationDiscriminator}")
            );
        }
        catch (Exception exception) when (exception is CryptographicException or NotSupportedException)
        {
            logger.UnreadableKey(key.KeyId, exception);
            return null;
        }
    }

    /// <summary>
    /// The secret as the framework's descriptors write it, without comments, which other versions may word differently.
    /// </summary>
    private static byte[] Secret(XElement descriptor) =>
        descriptor.Descendants("masterKey").Elements("value").FirstOrDefault() is { } value
            ? Convert.FromBase64String(value.Value.Trim())
            : Encoding.UTF8.GetBytes(descriptor.ToString(SaveOptions.DisableFormatting));

    private sealed record LoadedKeys(long At, IReadOnlyList<byte[]> Keys);
}
