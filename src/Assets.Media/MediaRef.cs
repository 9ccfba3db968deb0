using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assets.Storage;

namespace Assets.Media;

/// <summary>Names one stored file: the store and the key in it. As text <c>avatars:2026/11/4fx9.jpg</c>.</summary>
/// <param name="Store">The name of the store; it contains no colon.</param>
/// <param name="Key">The key in the store.</param>
[JsonConverter(typeof(MediaRefJsonConverter))]
[TypeConverter(typeof(MediaRefTypeConverter))]
public readonly record struct MediaRef(string Store, ObjectKey Key) : IParsable<MediaRef>
{
    /// <summary>Reads the text of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static MediaRef Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException($"'{s}' is not a media reference. It has the form 'store:key'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MediaRef result)
    {
        result = default;
        if (s?.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            return false;
        if (!ObjectKey.TryParse(s[(colon + 1)..], out var key))
            return false;
        result = new(s[..colon], key);
        return true;
    }

    /// <summary>Store, colon, key.</summary>
    public override string ToString() => $"{Store}:{Key}";
}

/// <summary>Writes a reference as a JSON string.</summary>
internal sealed class MediaRefJsonConverter : JsonConverter<MediaRef>
{
    public override MediaRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MediaRef.TryParse(reader.GetString(), provider: null, out var reference)
            ? reference
            : throw new JsonException("A media reference has the form 'store:key'.");

    public override void Write(Utf8JsonWriter writer, MediaRef value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
