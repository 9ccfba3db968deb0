namespace Assets.Media.Inspection;

/// <summary>Collects the changes while an image is walked through.</summary>
internal sealed class ImageEdits
{
    // A file can consist of small pieces of metadata only; a real one has a few hundred at most.
    private const int Most = 20_000;

    private readonly List<ImageEdit> edits = [];

    /// <summary>Whether the file has so many pieces that it cannot be a real image.</summary>
    public bool AreTooMany => edits.Count >= Most;

    /// <summary>Whether one change follows the other without overlapping.</summary>
    public bool AreInOrder { get; private set; } = true;

    /// <summary>Removes a range. Adjacent ranges become one.</summary>
    public void Remove(long offset, long length)
    {
        if (edits is [.., { Replacement.Length: 0, Fill: null } last] && last.End == offset)
            edits[^1] = last with { Length = last.Length + length };
        else
            Add(new(offset, length, []));
    }

    /// <summary>Replaces a range by other bytes.</summary>
    public void Replace(long offset, long length, byte[] replacement) => Add(new(offset, length, replacement));

    /// <summary>Overwrites a range, which keeps its length.</summary>
    public void Blank(long offset, long length, byte[] start, byte fill) =>
        Add(new(offset, length, start.Length <= length ? start : [], fill));

    /// <summary>The changes sorted by their offsets.</summary>
    public IReadOnlyList<ImageEdit> Sorted()
    {
        var sorted = edits.OrderBy(edit => edit.Offset).ToList();
        for (var i = 1; i < sorted.Count; i++)
            AreInOrder &= sorted[i].Offset >= sorted[i - 1].End;
        return sorted;
    }

    private void Add(ImageEdit edit)
    {
        if (!AreTooMany)
            edits.Add(edit);
    }
}
