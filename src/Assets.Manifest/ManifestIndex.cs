using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>
/// A manifest as a server wants it: found by name, and each entry read when it is asked for, since of the thousands of
/// assets that packages
/// bring most never are. What it holds is little more than the file.
/// </summary>
internal sealed class ManifestIndex : IReadOnlyList<ManifestEntry>
{
    private readonly byte[] file;

    private Place[] places = [];

    /// <summary>
    /// Names with escapes, which the file has in no form to compare with; complete when <see cref="names"/> is.
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
    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; }

    public int Count { get; private set; }

    public IEnumerable<string> Paths => Enumerable.Range(0, Count).Select(Path);

    /// <summary>Reads and checks a manifest file.</summary>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the file is damaged.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ManifestIndex Read(string file) => Parse(File.ReadAllBytes(file), file);

    /// <param name="file">The file's bytes, which stay here.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the file is damaged.
    /// </exception>
    public static ManifestIndex Parse(byte[] file, string name) => OfLines(file) ?? OfAnyLayout(file, name);

    /// <summary>Reads an entry, anew each time.</summary>
    public ManifestEntry this[int entry] =>
        new ManifestReader(new Utf8JsonReader(file.AsSpan(places[entry].Start))).ReadEntry(Path(entry));

    /// <summary>Looks an entry up by its logical path or its published one; -1 when there is none.</summary>
    /// <param name="name">Decoded, without a leading slash.</param>
    /// <param name="isPublished">Whether it is the published one, also where the two are the same.</param>
    public int Find(ReadOnlySpan<char> name, out bool isPublished)
    {
        // Longer in UTF-8 than what a stack has to spare: rare, and then in a rented buffer.
        const int common = 512;
        isPublished = false;
        // In UTF-8 a name is at least as long.
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
    /// Indexes a manifest that lies as it was written, which its hash says: to read it whole takes half a second for
    /// 30,000 assets, since
    /// <see cref="Utf8JsonReader"/> runs precompiled at a fifth of its speed until a process has been up for a while.
    /// </summary>
    /// <returns>Null when something is not as it was written: then the ordinary reader says what it is worth.</returns>
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

    /// <summary>Reads and checks all of it, and indexes what is written anew of that.</summary>
    private static ManifestIndex OfAnyLayout(byte[] file, string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ManifestLayout.Write(buffer, ManifestJson.Parse(file, name));
        return OfLines(buffer.WrittenSpan.ToArray())!;
    }

    // Aggressive: a loop over megabytes at start-up would otherwise run unoptimised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddLines((int Offset, int Length) lines)
    {
        for (var (at, end) = (lines.Offset + 1, lines.Offset + lines.Length); at < end; )
        {
            var rest = file.AsSpan(at, end - at);
            var line = rest.IndexOf((byte)'\n') is >= 0 and var length ? rest[..length] : rest;
            if (!ManifestLayout.TryFindNames(line, out var path, out var url))
                return false;
            if (Count == places.Length)
                Array.Resize(ref places, Math.Max(1024, places.Length * 2));
            places[Count++] = new(
                PlaceOf(at, line, path),
                PlaceOf(at, line, url),
                at + ManifestLayout.EntryStart(path)
            );
            at += line.Length + 1;
        }

        return true;
    }

    private static JsonName PlaceOf(int at, ReadOnlySpan<byte> line, Range name)
    {
        var (offset, length) = name.GetOffsetAndLength(line.Length);
        return new(at + offset, length, line.Slice(offset, length).Contains((byte)'\\'));
    }

    /// <summary>
    /// A published name is what caches hold on to: it wins should another asset's plain name be the same.
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

    /// <summary>A name by its number: twice the entry's, and one more for the published name.</summary>
    internal ReadOnlySpan<byte> Name(int number)
    {
        var place = places[number >> 1];
        var name = (number & 1) == 1 ? place.Url : place.Path;
        if (!name.IsEscaped)
            return file.AsSpan(name.Offset, name.Length);
        if (!unescaped.TryGetValue(number, out var bytes))
            unescaped[number] = bytes = JsonName.Bytes(file.AsSpan(name.Offset, name.Length));
        return bytes;
    }

    private readonly record struct Place(JsonName Path, JsonName Url, int Start);
}
