namespace Assets.AspNetCore.Markup;

/// <summary>
/// The attributes, from the view or another tag helper, that decide how an element's file is fetched. A preload with
/// other values is blocked (CSP) or not used (CORS).
/// </summary>
/// <param name="Nonce">The Content Security Policy's nonce.</param>
/// <param name="CrossOrigin">The CORS mode.</param>
/// <param name="HasIntegrity">Whether there is a hash.</param>
internal readonly record struct AuthorAttributes(string? Nonce, string? CrossOrigin, bool HasIntegrity = false);
