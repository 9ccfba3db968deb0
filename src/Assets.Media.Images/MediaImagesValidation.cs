using System.Globalization;
using Microsoft.Extensions.Options;

namespace Assets.Media.Images;

/// <summary>
/// Checks the options and loads the native library, so that a missing one does not fail in a request.
/// </summary>
internal sealed class MediaImagesValidation : IValidateOptions<MediaImagesOptions>
{
    public ValidateOptionsResult Validate(string? name, MediaImagesOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        if (options.MaxParallel < 1)
            failures.AddError(Wrong(nameof(options.MaxParallel), options.MaxParallel, "Use 1 or more."));
        if (options.MaxPixels < 1)
            failures.AddError(Wrong(nameof(options.MaxPixels), options.MaxPixels, "Use 1 or more."));
        if (options.MaxMemory < 1)
            failures.AddError(Wrong(nameof(options.MaxMemory), options.MaxMemory, "Use 1 or more bytes."));
        // The largest delay of a timer.
        if (options.TimeLimit <= TimeSpan.Zero || options.TimeLimit.TotalMilliseconds > int.MaxValue)
            failures.AddError(
                Wrong(nameof(options.TimeLimit), options.TimeLimit, "Use a second or more, up to a day.")
            );
        if (options.AvifEffort is < 0 or > 9)
            failures.AddError(Wrong(nameof(options.AvifEffort), options.AvifEffort, "Use a number from 0 to 9."));
        if (Libvips.Problem is { } problem)
            failures.AddError(problem);
        return failures.Build();
    }

    private static string Wrong(string setting, object value, string remedy) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{ConfiguredImagesOptions.Section}:{setting}' is '{value}', which is not allowed. {remedy}"
        );
}
