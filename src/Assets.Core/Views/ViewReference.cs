namespace Assets.Core.Views;

/// <summary>A place in a view that names an asset.</summary>
/// <param name="Index">Where the name begins in the text.</param>
/// <param name="Text">The name as it is written (<c>~/css/site.css</c>).</param>
/// <param name="Path">
/// The path below the site's root, without query and percent-encoding; not checked in any way.
/// </param>
/// <param name="IsLink">Whether it is the value of an attribute for which tag helpers write the URL.</param>
internal readonly record struct ViewReference(int Index, string Text, string Path, bool IsLink);
