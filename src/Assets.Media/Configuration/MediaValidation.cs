using Assets.Media.Variants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Media.Configuration;

/// <summary>Checks the settings of all stores and opens them, so that a wrong one does not fail in a request.</summary>
internal sealed class MediaValidation(IServiceProvider provider) : IValidateOptions<MediaOptions>
{
    public ValidateOptionsResult Validate(string? name, MediaOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        foreach (var problem in provider.GetRequiredService<MediaConfiguration>().Problems())
            failures.AddError(problem);
        var entries = provider.GetRequiredService<StoreEntries>();
        foreach (var store in entries.Names)
            Check(store, entries, failures);
        return failures.Build();
    }

    private void Check(string store, StoreEntries entries, ValidateOptionsResultBuilder failures)
    {
        if (!StoreNames.IsAllowed(store))
        {
            failures.AddError(
                $"The configuration has a media store '{store}'. A name has lower-case letters, digits and hyphens."
            );
            return;
        }

        try
        {
            var rules = provider.GetRequiredService<IOptionsMonitor<MediaStoreOptions>>().Get(store);
            foreach (var problem in MediaStoreOptionsChecks.Problems(store, rules))
                failures.AddError(problem);
            foreach (var problem in VariantChecks.Problems(store, rules.Variants, HasImageProcessor()))
                failures.AddError(problem);
            if (rules.Images.Reencode && !HasImageProcessor())
                failures.AddError(ReencodingProblem(store));
            _ = entries[store];
        }
        catch (InvalidOperationException exception)
        {
            failures.AddError(exception.Message);
        }
    }

    private static string ReencodingProblem(string store) =>
        $"The media store '{store}' encodes images again, which needs an {nameof(IImageProcessor)}. Add the package "
        + "Assets.Media.Images and call AddMediaImages(), or set 'Images:Reencode' to false.";

    /// <summary>It is not created here, so that its own settings are checked by its own validation.</summary>
    private bool HasImageProcessor() =>
        provider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IImageProcessor));
}
