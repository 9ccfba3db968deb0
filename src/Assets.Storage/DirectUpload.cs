namespace Assets.Storage;

/// <summary>A permission to store one object, which anybody can use until it expires.</summary>
/// <param name="Method">How the object is sent.</param>
/// <param name="Url">The absolute URL. It is as secret as the right to store the object.</param>
/// <param name="Fields">
/// The fields of a form, with these values, in any order and before the file; empty for <c>PUT</c>.
/// </param>
/// <param name="Headers">The headers that the request must have, with these values; empty for most forms.</param>
/// <param name="Expires">When the store starts to refuse it.</param>
public sealed record DirectUpload(
    DirectUploadMethod Method,
    Uri Url,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Headers,
    DateTimeOffset Expires
);
