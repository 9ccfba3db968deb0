using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>
/// A manifest whose entries are found by name. An entry is read when it is requested, because most of the thousands of
/// assets of packages never are. The index needs little more memory than the file.
/// </summary>
internal sealed class ManifestIndex : IReadOnlyList<ManifestEntry>
{
    private readonly byte[] file;

    private EntryPosition[] positions = [];

    /// <summary>
    /// Names that have escapes in the file, without the escapes, by number. Complete when <see cref="names"/> is set.
    /// </summary>
    private readonly Dictionary<int, byte[]> unescaped = [];

    private NameTable? names;

    private ManifestIndex(byte[] file, AssetManifest others) =>
        (this.file, BaseUrl, Imports, EntryPoints) = (file, others.BaseUrl, others.Imports, others.EntryPoints);

    /// <inheritdoc cref="AssetManifest.BaseUrl"/>
    public string? BaseUrl { get; }

    /// <inheritdoc cref="AssetManifest.Imports"/>
    public IReadOnlyDictionary<string, string> Imports { get; }

    /// <inheritdoc cref="AssetManifest.EntryPoints"/>
    public IReadOnlyDictionary<string, EntryPoint> EntryPoints { get; }

    public int Count { get; private set; }

    public IEnumerable<string> Paths => Enumerable.Range(0, Count).Select(Path);

    /// <summary>Reads and checks a manifest file.</summary>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the file is damaged.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ManifestIndex Read(string file) => Parse(File.ReadAllBytes(file), file);

    /// <param name="file">The file's bytes, which the index keeps.</param>
    /// <param name="name">The manifest's name in messages.</param>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the file is damaged.
    /// </exception>
    public static ManifestIndex Parse(byte[] file, string name) => OfLines(file) ?? OfAnyLayout(file, name);

    /// <summary>Reads an entry; each access reads it again.</summary>
    public ManifestEntry this[int entry] =>
        new ManifestReader(new Utf8JsonReader(file.AsSpan(positions[entry].Start))).ReadEntry(Path(entry));

    /// <summary>Finds an entry by its asset path or its published path; -1 when there is none.</summary>
    /// <param name="name">Decoded, without a leading slash.</param>
    /// <param name="isPublished">Whether the name is the published path. True when both paths are equal.</param>
    public int Find(ReadOnlySpan<char> name, out bool isPublished)
    {
        // Bytes on the stack. Longer names are rare and use a rented buffer.
        const int common = 512;
        isPublished = false;
        // A name has at least as many bytes in UTF-8 as it has characters.
        if (name.Length > names!.Longest)
            return -1;
        var size = Math.Min(names.Longest, Encoding.UTF8.GetMaxByteCount(name.Length));
        var rented = size > common ? ArrayPool<byte>.Shared.Rent(size) : null;
        var utf8 = rented ?? stackalloc byte[common];
        var found = Encoding.UTF8.TryGetBytes(name, utf8, out var length) ? names.Find(utf8[..length]) : NameTable.None;
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        isPublished = (found & 1) == 1;
        return found >> 1;
    }

    public IEnumerator<ManifestEntry> GetEnumerator() =>
        Enumerable.Range(0, Count).Select(entry => this[entry]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// Indexes a manifest whose hash shows that it has the layout in which it was written. Reading all entries would
    /// take half a second for 30,000 assets, because at the start of a process <see cref="Utf8JsonReader"/> runs as
    /// precompiled code, at a fifth of its later speed.
    /// </summary>
    /// <returns>Null for another layout. The ordinary reader then reads and checks the manifest.</returns>
    private static ManifestIndex? OfLines(byte[] file)
    {
        if (!ManifestLayout.TryFindLines(file, out var lines))
            return null;
        try
        {
            var others = ManifestJson.Parse([.. file.AsSpan(..lines.Start), .. file.AsSpan(lines.End..)], "");
            var index = new ManifestIndex(file, others);
            if (!index.AddLines(lines.GetOffsetAndLength(file.Length)))
                return null;
            index.names = index.Names();
            return index;
        }
        catch (ManifestException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads and checks the whole manifest, writes it again in the expected layout, and indexes the result.
    /// </summary>
    private static ManifestIndex OfAnyLayout(byte[] file, string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ManifestLayout.Write(buffer, ManifestJson.Parse(file, name));
        return OfLines(buffer.WrittenSpan.ToArray())!;
    }

    // AggressiveOptimization, because a loop over megabytes at start would otherwise run unoptimised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddLines((int Offset, int Length) lines)
    {
        for (var (at, end) = (lines.Offset + 1, lines.Offset + lines.Length); at < end; )
        {
            var rest = file.AsSpan(at, end - at);
            var line = rest.IndexOf((byte)'\n') is >= 0 and var length ? rest[..length] : rest;
            if (!ManifestLayout.TryFindNames(line, out var path, out var url))
                return false;
            if (Count == positions.Length)
                Array.Resize(ref positions, Math.Max(1024, positions.Length * 2));
            positions[Count++] = new(
                PositionOf(at, line, path),
                PositionOf(at, line, url),
                at + ManifestLayout.EntryStart(path)
            );
            at += line.Length + 1;
        }

        return true;
    }

    private static JsonName PositionOf(int at, ReadOnlySpan<byte> line, Range name)
    {
        var (offset, length) = name.GetOffsetAndLength(line.Length);
        return new(at + offset, length, line.Slice(offset, length).Contains((byte)'\\'));
    }

    /// <summary>
    /// The names of all entries. When a published name is equal to the plain name of another asset, the published one
    /// is used, because caches keep it.
    /// </summary>
    private NameTable Names()
    {
        var table = new NameTable(this, Count * 2);
        for (var entry = 0; entry < Count; entry++)
            table.Add((entry << 1) | 1, replace: true);
        for (var entry = 0; entry < Count; entry++)
            table.Add(entry << 1, replace: false);
        return table;
    }

    private string Path(int entry) => Encoding.UTF8.GetString(Name(entry << 1));

    /// <summary>
    /// A name by its number: twice the entry's number for the asset path, plus one for the published path.
    /// </summary>
    internal ReadOnlySpan<byte> Name(int number)
    {
        var position = positions[number >> 1];
        var name = (number & 1) == 1 ? position.Url : position.Path;
        if (!name.IsEscaped)
            return file.AsSpan(name.Offset, name.Length);
        if (!unescaped.TryGetValue(number, out var bytes))
            unescaped[number] = bytes = JsonName.Bytes(file.AsSpan(name.Offset, name.Length));
        return bytes;
    }

    private readonly record struct EntryPosition(JsonName Path, JsonName Url, int Start);
}
