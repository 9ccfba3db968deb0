namespace Assets.Media.TagHelpers;

/// <summary>
/// The file of a tag helper: what a view has, a <see cref="StoredFile"/> or a <see cref="MediaRef"/>.
/// </summary>
/// <param name="Reference">The store and the key.</param>
/// <param name="File">What is known about the file; null if the view has only a reference.</param>
internal sealed record ShownFile(MediaRef Reference, StoredFile? File)
{
    /// <summary>Reads the value of an attribute.</summary>
    /// <returns>Null if there is no file.</returns>
    /// <exception cref="ArgumentException">The value is something else.</exception>
    public static ShownFile? Of(object? value) =>
        value switch
        {
            null => null,
            StoredFile file => new(file.Reference, file),
            MediaRef { Store: null } => null,
            MediaRef reference => new(reference, null),
            string text when MediaRef.TryParse(text, null, out var reference) => new(reference, null),
            _ => throw new ArgumentException(
                $"The value of 'media' is a {value.GetType().Name}. Give it a StoredFile, a MediaRef or null.",
                nameof(value)
            ),
        };

    /// <summary>Width and height of the file or a variant; null if they are not known.</summary>
    public (int Width, int Height)? SizeOf(MediaVariant? variant) =>
        File is { Width: > 0 and var width, Height: > 0 and var height }
            ? variant?.SizeFor(width, height) ?? (width, height)
            : null;
}
