using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Assets.Web;

namespace Assets.Media.Naming;

/// <summary>A part of a path template.</summary>
internal abstract record PathPart
{
    /// <summary>The length of the longest text in bytes of UTF-8.</summary>
    public abstract int MaximumLength { get; }

    public abstract string TextFor(MediaCandidate candidate, DateTimeOffset now);
}

internal sealed record PathLiteral(string Text) : PathPart
{
    public override int MaximumLength => Encoding.UTF8.GetByteCount(Text);

    public override string TextFor(MediaCandidate candidate, DateTimeOffset now) => Text;
}

/// <summary>A placeholder that every template can use.</summary>
internal sealed record PathPlaceholder(int Length, Func<MediaCandidate, DateTimeOffset, string> Make) : PathPart
{
    public static FrozenDictionary<string, PathPlaceholder> ByName { get; } =
        new Dictionary<string, PathPlaceholder>
        {
            ["random"] = new(RandomName.Length, (_, _) => RandomName.New()),
            ["ext"] = new(16, (candidate, _) => candidate.Type.Extension),
            ["name"] = new(KeySegment.MaximumLength, (candidate, _) => KeySegment.Slug(candidate.Upload.FileName)),
            ["yyyy"] = new(4, (_, now) => Date(now, "yyyy")),
            ["MM"] = new(2, (_, now) => Date(now, "MM")),
            ["dd"] = new(2, (_, now) => Date(now, "dd")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public override int MaximumLength => Length;

    public override string TextFor(MediaCandidate candidate, DateTimeOffset now) => Make(candidate, now);

    private static string Date(DateTimeOffset now, string format) =>
        now.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>A placeholder whose value the app gives with each upload.</summary>
internal sealed record PathValue(string Name) : PathPart
{
    public override int MaximumLength => KeySegment.MaximumLength;

    public override string TextFor(MediaCandidate candidate, DateTimeOffset now)
    {
        var values = candidate.Upload.Values;
        if (values.TryGetValue(Name, out var value) && KeySegment.Value(value) is not "" and var text)
            return text;
        var fact = value is null ? "has no value" : "has an empty value";
        var others = new NearestNames([.. PathPlaceholder.ByName.Keys, .. values.Keys.Where(key => key != Name)]);
        throw new InvalidOperationException(
            $"'{{{Name}}}' in the path of the media store '{candidate.Store}' {fact}, so that no key can be made. "
                + $"Set '{Name}' in {nameof(MediaUpload)}.{nameof(MediaUpload.Values)}."
                + (others.NearestTo(Name) is { } nearest ? $" Did you mean '{{{nearest}}}'?" : "")
        );
    }
}
