using System.Globalization;
using Microsoft.Extensions.Options;

namespace Assets.Media.Scanning;

/// <summary>Finds settings with which no file can be scanned, when the app starts.</summary>
internal sealed class ClamAvOptionsChecks : IValidateOptions<ClamAvOptions>
{
    public ValidateOptionsResult Validate(string? name, ClamAvOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (ClamAvAddress.TryParse(options.Address) is null)
            Add(nameof(options.Address), options.Address, "'host:3310' or 'unix:/run/clamav/clamd.ctl'");
        if (options.ConnectTimeout <= TimeSpan.Zero)
            Add(nameof(options.ConnectTimeout), options.ConnectTimeout, "more than zero");
        if (options.Timeout <= TimeSpan.Zero)
            Add(nameof(options.Timeout), options.Timeout, "more than zero");
        if (options.ChunkLength is < 1 or > 1 << 24)
            Add(nameof(options.ChunkLength), options.ChunkLength, "1 byte to 16 MiB");
        if (options.MaxParallelScans < 1)
            Add(nameof(options.MaxParallelScans), options.MaxParallelScans, "1 or more");
        return result.Build();

        void Add(string setting, object? value, string remedy) =>
            result.AddError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The setting '{ClamAvServices.Section}:{setting}' is '{value}', which is not allowed. "
                        + $"Use {remedy}."
                )
            );
    }
}
