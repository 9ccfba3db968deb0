namespace Assets.AspNetCore.Entries;

/// <summary>An element of a page that has each file once.</summary>
/// <param name="Name">The element's name: <c>link</c>, <c>meta</c> or <c>script</c>.</param>
/// <param name="Key">Identifies the element in a page.</param>
/// <param name="Attributes">Names and unencoded values; an attribute without a value has null.</param>
internal sealed record PageElement(string Name, string Key, IReadOnlyList<(string Name, string? Value)> Attributes)
{
    /// <summary>The script's text, which must not contain <c>&lt;/script</c>.</summary>
    public string? Script { get; init; }

    /// <summary>A second key, which the page has too when it has the element.</summary>
    public string? Alias { get; init; }

    /// <summary>The element is not written after the one with this key.</summary>
    public string? UnlessAfter { get; init; }
}
