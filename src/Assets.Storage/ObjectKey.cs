using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Assets.Storage;

/// <summary>
/// The name of an object in a store (<c>avatars/2026/photo.jpg</c>): segments with slashes between them, any Unicode,
/// never percent-encoded. Compared ordinally, so letter case and Unicode normal forms matter. What would mean different
/// things in different stores is not a key.
/// </summary>
public readonly record struct ObjectKey : IComparable<ObjectKey>
{
    /// <summary>
    /// The limit of S3 and Google Cloud Storage, in bytes of UTF-8, including the prefix of the store.
    /// </summary>
    public const int MaximumLength = 1024;

    /// <summary>The limit of most file systems for one name, in bytes of UTF-8.</summary>
    private const int MaximumSegmentLength = 255;

    private readonly string? value;

    private ObjectKey(string value) => this.value = value;

    /// <summary>The key as text.</summary>
    public string Value => value ?? throw new InvalidOperationException("A default ObjectKey names nothing.");

    /// <summary>Makes a key from text.</summary>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidKey"/>: the text is not a key; the message has the reason.
    /// </exception>
    public static ObjectKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Problem(text) is { } problem
            ? throw new ObjectStoreException(
                ObjectStoreFailure.InvalidKey,
                $"'{Printable(text)}' is not an object key, because {problem}. Use a name like 'photos/2026/cat.jpg'."
            )
            : new(text);
    }

    /// <summary>Makes a key from text.</summary>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectKey key)
    {
        var valid = text is not null && Problem(text) is null;
        key = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(ObjectKey other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => value ?? "";

    public static bool operator <(ObjectKey left, ObjectKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(ObjectKey left, ObjectKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(ObjectKey left, ObjectKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(ObjectKey left, ObjectKey right) => left.CompareTo(right) >= 0;

    private static string? Problem(string text)
    {
        if (text.Length == 0)
            return "it is empty";
        if (text.AsSpan().IndexOfAnyInRange('\0', '\x1f') >= 0 || text.Contains('\x7f', StringComparison.Ordinal))
            return "it contains a control character";
        // Azure and Windows read it as a slash.
        if (text.Contains('\\', StringComparison.Ordinal))
            return "it contains a backslash";
        // XML, in which S3 and Azure list keys, cannot contain these two.
        if (text.AsSpan().IndexOfAny('\ufffe', '\uffff') >= 0 || !IsUnicode(text))
            return "it is not valid Unicode";
        if (Encoding.UTF8.GetByteCount(text) > MaximumLength)
            return $"it is longer than {MaximumLength} bytes";
        foreach (var segment in text.AsSpan().Split('/'))
        {
            if (SegmentProblem(text.AsSpan(segment)) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? SegmentProblem(ReadOnlySpan<char> segment) =>
        segment is "" ? "it starts or ends with a slash or has two in a row"
        // Includes '.' and '..'. Windows and Azure remove dots at the end of a name.
        : segment[^1] == '.' ? "a name in it ends with a dot"
        : Encoding.UTF8.GetByteCount(segment) > MaximumSegmentLength
            ? $"a name in it is longer than {MaximumSegmentLength} bytes"
        : null;

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
                return false;
            text = text[consumed..];
        }

        return true;
    }

    /// <summary>Messages are written to logs, whose lines a key must not break.</summary>
    private static string Printable(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\ufffd' : c).Take(200));
}
