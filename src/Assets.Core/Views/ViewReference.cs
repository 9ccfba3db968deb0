namespace Assets.Core.Views;

/// <summary>A place in a view that names an asset.</summary>
/// <param name="Index">Where the name begins in the text.</param>
/// <param name="Text">The name as it is written (<c>~/css/site.css</c>).</param>
/// <param name="Path">
/// What it means below the site's root, query and percent-encoding undone; not checked in any way.
/// </param>
internal readonly record struct ViewReference(int Index, string Text, string Path);
