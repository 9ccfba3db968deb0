namespace Assets.AspNetCore.Entries;

/// <summary>The elements that a page has already, so that it gets each file once. A service of the request.</summary>
internal sealed class PageElements
{
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Whether the page does not have the element yet. From then on it has.</summary>
    public bool Add(PageElement element)
    {
        if (element.UnlessAfter is not null && written.Contains(element.UnlessAfter))
            return false;
        if (!written.Add(element.Key))
            return false;
        if (element.Alias is not null)
            written.Add(element.Alias);
        return true;
    }

    /// <summary>Forgets elements of a component that is removed from a page.</summary>
    public void Remove(IEnumerable<PageElement> elements)
    {
        foreach (var element in elements)
        {
            written.Remove(element.Key);
            if (element.Alias is not null)
                written.Remove(element.Alias);
        }
    }
}
