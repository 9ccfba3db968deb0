using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Assets.Manifest;

/// <summary>
/// Checks and indexes the entries of a manifest that is laid out exactly as <see cref="ManifestJson"/> writes it. Whatever is written otherwise, escapes included,
/// is left to <see cref="ManifestReader"/>, which accepts the same entries and more: a test holds the two against each other.
/// </summary>
internal ref struct WrittenEntries(ReadOnlySpan<byte> document, ManifestIndex index)
{
    private ReadOnlySpan<byte> document = document;
    private int position;

    /// <param name="others">The document without its entries.</param>
    public bool TryScan(out byte[] others)
    {
        var beforeEntries = "\n  \"assets\": {\n"u8;
        others = [];
        var start = document.IndexOf(beforeEntries);
        if (start < 0 || !HasPlainText())
            return false;
        position = start + beforeEntries.Length;
        if (!ScanEntries())
            return false;
        others = [.. document[..(start + beforeEntries.Length)], .. document[position..]];
        return true;
    }

    /// <summary>
    /// Valid UTF-8 without control characters, which JSON must escape, and without the four-byte sequences that the order of UTF-16 puts elsewhere than that of bytes.
    /// </summary>
    private readonly bool HasPlainText() => Utf8.IsValid(document) && !document.ContainsAnyInRange((byte)0xF0, (byte)0xFF) && !document.ContainsAnyInRange((byte)0, (byte)'\t') && !document.ContainsAnyInRange((byte)'\v', (byte)0x1F);

    // Aggressive, here and below: a loop over megabytes at start-up would otherwise run unoptimised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ScanEntries()
    {
        JsonName previous = default;
        do
        {
            if (!Take("    \""u8) || !TakePath(out var path) || !Take(": "u8) || (previous.Length > 0 && document.Slice(previous.Offset, previous.Length).SequenceCompareTo(document.Slice(path.Offset, path.Length)) >= 0))
                return false;
            var start = position;
            if (!ScanEntry(out var url))
                return false;
            index.Add(path, url, start);
            previous = path;
        }
        while (Take(",\n"u8));
        return Take("\n"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ScanEntry(out JsonName url)
    {
        url = default;
        return Take("{\n      \"url\": \""u8) && TakePath(out url)
            && Take(",\n      \"type\": \""u8) && TakeHeader()
            && (!Take(",\n      \"integrity\": \""u8) || TakeText())
            && (Take(",\n      \"cache\": \"immutable\""u8) || Take(",\n      \"cache\": \"revalidate\""u8))
            && (!Take(",\n      \"cacheControl\": \""u8) || TakeHeader())
            && Take(",\n      \"files\": [\n"u8) && ScanFile(url) && ScanVariants(url) && Take("\n      ]"u8)
            && (!Take(",\n      \"preload\": [\n"u8) || ScanPreload())
            && Take("\n    }"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ScanVariants(JsonName url)
    {
        while (Take(",\n"u8))
        {
            if ((!Take("        {\n          \"encoding\": \"br\",\n"u8) && !Take("        {\n          \"encoding\": \"gzip\",\n"u8)) || !ScanFileBody(url))
                return false;
        }

        return true;
    }

    private bool ScanFile(JsonName url) => Take("        {\n"u8) && ScanFileBody(url);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ScanFileBody(JsonName url) =>
        Take("          \"file\": \""u8) && TakeFile(url) && Take(",\n          \"length\": "u8) && TakeLength()
        && Take(",\n          \"etag\": \"\\\""u8) && TakeTag() && Take("\n        }"u8);

    private bool ScanPreload()
    {
        do
        {
            if (!Take("        \""u8) || !TakeText())
                return false;
        }
        while (Take(",\n"u8));
        return Take("\n      ]"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Take(ReadOnlySpan<byte> literal)
    {
        if (!document[position..].StartsWith(literal))
            return false;
        position += literal.Length;
        return true;
    }

    /// <summary>Takes a string and the quote at its end.</summary>
    private bool TakeText() => TakeText(out _);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeText(out JsonName text)
    {
        var length = document[position..].IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
        text = new(position, length, IsEscaped: false);
        if (length < 0 || document[position + length] != '"')
            return false;
        position += length + 1;
        return true;
    }

    private bool TakeHeader() => TakeText(out var text) && HeaderText.IsValid(document.Slice(text.Offset, text.Length));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakePath(out JsonName path) => TakeText(out path) && ManifestTexts.IsPlainPath(document.Slice(path.Offset, path.Length));

    /// <summary>Nearly always the published path, which is checked, with what compressed files end in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeFile(JsonName url)
    {
        var start = position;
        if (Take(document.Slice(url.Offset, url.Length)) && (Take("\""u8) || Take(".br\""u8) || Take(".gz\""u8)))
            return true;
        position = start;
        return TakePath(out _);
    }

    /// <summary>Takes a number that surely fits, with no zero before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeLength()
    {
        const int digitsThatFit = 18;
        var length = document[position..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length is < 1 or > digitsThatFit || (length > 1 && document[position] == '0'))
            return false;
        position += length;
        return true;
    }

    /// <summary>Takes a tag that is not empty, and the two quotes at its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeTag()
    {
        var length = ManifestTexts.TagLength(document[position..]);
        position += length;
        return length > 0 && Take("\\\"\""u8);
    }
}
