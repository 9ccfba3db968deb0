using Assets.Media.TagHelpers;
using Assets.Media.Tests.Validating;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Tests.Forms;

/// <summary>The tag helper for <c>input type=file</c>.</summary>
public sealed class InputForAFile
{
    [Fact]
    public void Says_what_the_store_of_its_property_accepts()
    {
        var attributes = Attributes((helper, services) => helper.For = AvatarOf(services));
        Assert.Equal(".png,.apng,.pdf", attributes["accept"].Value);
        Assert.Equal("1000", attributes["data-max-length"].Value);
        Assert.Equal("10", attributes["data-max-files"].Value);
    }

    [Fact]
    public void Can_name_its_store() =>
        Assert.Equal(".png,.apng,.pdf", Attributes((helper, _) => helper.Store = "files")["accept"].Value);

    [Fact]
    public void Keeps_what_the_markup_says() =>
        Assert.Equal(
            "x",
            Attributes((helper, _) => helper.Store = "files", new TagHelperAttribute("accept", "x"))["accept"].Value
        );

    [Fact]
    public void Is_not_changed_without_a_store() => Assert.Empty(Attributes((_, _) => { }));

    private static TagHelperAttributeList Attributes(
        Action<MediaFileInputTagHelper, IServiceProvider> set,
        params TagHelperAttribute[] attributes
    )
    {
        using var app = App.WithFiles(
            store => store.Allow(".pdf", "image/png").MaxLength(1000),
            services => services.AddMvcCore().AddDataAnnotations()
        );
        var helper = new MediaFileInputTagHelper(app.Services.GetRequiredService<IOptionsMonitor<MediaStoreOptions>>());
        set(helper, app.Services);
        var output = new TagHelperOutput(
            "input",
            [.. attributes],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        );
        helper.Process(new([], new Dictionary<object, object>(), "id"), output);
        return output.Attributes;
    }

    private static ModelExpression AvatarOf(IServiceProvider services)
    {
        var provider = services.GetRequiredService<IModelMetadataProvider>();
        var metadata = provider.GetMetadataForProperty(typeof(Profile), nameof(Profile.Avatar));
        return new(nameof(Profile.Avatar), new ModelExplorer(provider, metadata, model: null));
    }
}
