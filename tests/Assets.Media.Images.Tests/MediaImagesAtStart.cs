using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Images.Tests;

public sealed class MediaImagesAtStart
{
    [Fact]
    public void Give_the_app_an_image_processor()
    {
        using var provider = new ServiceCollection().AddMediaImages().AddMediaImages().BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        Assert.IsType<VipsImageProcessor>(provider.GetRequiredService<IImageProcessor>());
        Assert.Single(provider.GetServices<IImageProcessor>());
    }

    [Fact]
    public void Take_the_configuration_before_code()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Assets:MediaImages:MaxParallel"] = "3" }
        );
        using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddMediaImages(options => (options.MaxParallel, options.AvifEffort) = (5, 6))
            .BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<MediaImagesOptions>>().Value;
        Assert.Equal((3, 6), (options.MaxParallel, options.AvifEffort));
    }

    [Fact]
    public void Refuse_each_setting_that_makes_no_sense()
    {
        using var provider = new ServiceCollection()
            .AddMediaImages(options =>
            {
                options.MaxParallel = 0;
                options.MaxPixels = 0;
                options.MaxMemory = 0;
                options.TimeLimit = TimeSpan.Zero;
                options.AvifEffort = 10;
            })
            .BuildServiceProvider();
        var exception = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.Equal(5, exception.Failures.Count());
        Assert.Contains(
            "'Assets:MediaImages:MaxParallel' is '0', which is not allowed. Use 1 or more.",
            exception.Failures
        );
    }

    [Fact]
    public void Say_what_to_do_without_the_native_library()
    {
        var cause = new TypeInitializationException(
            "Vips",
            new DllNotFoundException("Unable to load 'libvips.so.42'\nor")
        );
        var problem = Libvips.Describe(loaded: false, version: null, cause);
        Assert.StartsWith(
            "Images cannot be decoded, because the native library libvips could not be loaded on ",
            problem
        );
        Assert.Contains("(Unable to load 'libvips.so.42'). Add the package 'NetVips.Native.", problem);
    }

    [Fact]
    public void Say_what_to_do_with_an_old_native_library()
    {
        var problem = Libvips.Describe(loaded: true, version: 8 << 16 | 14 << 8 | 1, exception: null);
        Assert.StartsWith("Images cannot be decoded, because libvips 8.14 is too old. Add the package", problem);
        Assert.Null(Libvips.Describe(loaded: true, version: 8 << 16 | 15 << 8, exception: null));
    }
}
