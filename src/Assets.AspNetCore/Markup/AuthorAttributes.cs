namespace Assets.AspNetCore.Markup;

/// <summary>
/// What an element, in the view or by another tag helper, has about how its file is fetched. A preload that differs is
/// refused (CSP) or not used (CORS).
/// </summary>
/// <param name="Nonce">The Content Security Policy's nonce.</param>
/// <param name="CrossOrigin">The CORS mode.</param>
/// <param name="HasIntegrity">Whether there is a hash.</param>
internal readonly record struct AuthorAttributes(string? Nonce, string? CrossOrigin, bool HasIntegrity = false);
