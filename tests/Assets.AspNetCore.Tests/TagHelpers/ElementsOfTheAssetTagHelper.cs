using System.Reflection;
using Assets.AspNetCore.TagHelpers;
using Assets.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.Tests.TagHelpers;

public sealed class ElementsOfTheAssetTagHelper
{
    [Fact]
    public void AreThoseThatTheBuildChecks()
    {
        var targets = typeof(AssetTagHelper).GetCustomAttributes<HtmlTargetElementAttribute>().ToList();
        var served = targets.Select(target =>
            $"{target.Tag} {target.Attributes!.Trim('[', ']').Split('^', '*', '~')[0]}"
        );
        var known = targets
            .Select(target => target.Tag)
            .Distinct()
            .SelectMany(tag =>
                UrlAttributes
                    .Of(tag)
                    .ToArray()
                    .Where(attribute => attribute.Role != AttributeRole.Link)
                    .Select(attribute => $"{tag} {attribute.Name}")
            );
        Assert.Equal(known.Order(StringComparer.Ordinal), served.Distinct().Order(StringComparer.Ordinal));
    }
}
