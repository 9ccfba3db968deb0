namespace Assets.Media.Configuration;

/// <summary>The names of stores.</summary>
internal static class StoreNames
{
    private const int MaximumLength = 63;

    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static void Check(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsAllowed(name))
        {
            throw new ArgumentException(
                $"'{name}' cannot name a media store, because the name is a part of URLs, keys and the configuration. "
                    + $"Use 1 to {MaximumLength} lower-case letters, digits and hyphens, such as 'avatars'.",
                nameof(name)
            );
        }
    }

    public static bool IsAllowed(string name) =>
        name is { Length: > 0 and <= MaximumLength }
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name[0] != '-'
        && name[^1] != '-';
}
