using System.Globalization;
using Assets.Media.Inspection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace Assets.Media.TagHelpers;

/// <summary>
/// Tells the browser what a store accepts: <c>accept</c> for its file dialog, <c>data-max-length</c> (bytes of a file)
/// and <c>data-max-files</c> for scripts. What the markup has already is not changed. The server checks it in any case.
/// </summary>
/// <param name="rules">The rules of the stores.</param>
[HtmlTargetElement("input", Attributes = ForName, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = StoreName, TagStructure = TagStructure.WithoutEndTag)]
public sealed class MediaFileInputTagHelper(IOptionsMonitor<MediaStoreOptions> rules) : TagHelper
{
    private const string ForName = "asp-for";
    private const string StoreName = "media-store";

    /// <summary>The property. Its <see cref="MediaFileAttribute"/> names the store.</summary>
    [HtmlAttributeName(ForName)]
    public ModelExpression? For { get; set; }

    /// <summary>The name of the store, for an input whose property has no attribute.</summary>
    [HtmlAttributeName(StoreName)]
    public string? Store { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var store = Store ?? For?.Metadata.ValidatorMetadata.OfType<MediaFileAttribute>().FirstOrDefault()?.Store;
        if (store is null)
            return;
        var options = rules.Get(store);
        // Without a list of types nearly everything is accepted, and a dialog that hides files would only confuse.
        if (options.AllowedTypes.Length > 0)
            Set(output, "accept", string.Join(',', ExtensionsOf(TypeList.Parse(options.AllowedTypes))));
        Set(output, "data-max-length", options.MaxLength.ToString(CultureInfo.InvariantCulture));
        Set(output, "data-max-files", options.MaxFiles.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> ExtensionsOf(TypeList types) =>
        FileTypes.All.Where(types.Contains).SelectMany(type => type.Extensions).Distinct(StringComparer.Ordinal);

    private static void Set(TagHelperOutput output, string name, string value)
    {
        if (!output.Attributes.ContainsName(name))
            output.Attributes.SetAttribute(name, value);
    }
}
