using System.Globalization;

namespace Assets.AspNetCore.Serving;

/// <summary>A date in whole seconds and its text in HTTP (RFC 9110, section 5.6.7).</summary>
internal sealed class HttpDate
{
    /// <summary>The form that is sent and the two older ones that a recipient must accept.</summary>
    private static readonly string[] Formats =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    private readonly long seconds;

    public HttpDate(DateTimeOffset moment)
    {
        seconds = moment.ToUnixTimeSeconds();
        Text = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("r", CultureInfo.InvariantCulture);
    }

    public string Text { get; }

    /// <summary>
    /// The time of a file, or the current time if that is earlier: <c>Last-Modified</c> must not be later than the
    /// response (RFC 9110, section 8.8.2.1). Times can be in the future because archives have local times without a
    /// zone.
    /// </summary>
    public static HttpDate NotInTheFuture(DateTimeOffset time)
    {
        var now = DateTimeOffset.UtcNow;
        return new(time < now ? time : now);
    }

    /// <summary>Whether a validator is exactly this date.</summary>
    public bool Is(string text) =>
        string.Equals(text, Text, StringComparison.Ordinal) || (TryParse(text, out var other) && other == seconds);

    /// <summary>Whether nothing changed since the date in a validator; false when it has no date.</summary>
    public bool IsNotAfter(string text) =>
        string.Equals(text, Text, StringComparison.Ordinal) || (TryParse(text, out var other) && seconds <= other);

    /// <summary>Whether something changed since the date in a validator; false when it has no date.</summary>
    public bool IsAfter(string text) => TryParse(text, out var other) && seconds > other;

    private static bool TryParse(string text, out long seconds)
    {
        // The day of the month in the oldest form is padded with a space.
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite;
        var culture = CultureInfo.InvariantCulture;
        var known = DateTimeOffset.TryParseExact(text.Trim(), Formats, culture, styles, out var moment);
        seconds = moment.ToUnixTimeSeconds();
        return known;
    }
}
