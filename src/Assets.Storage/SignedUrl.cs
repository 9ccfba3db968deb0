namespace Assets.Storage;

/// <summary>A URL that anybody can use until it expires.</summary>
/// <param name="Url">The absolute URL. It is as secret as the object that it opens.</param>
/// <param name="Headers">The headers that the request must have, with these values; empty for most.</param>
/// <param name="Expires">When the store starts to refuse it.</param>
public sealed record SignedUrl(Uri Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset Expires);
