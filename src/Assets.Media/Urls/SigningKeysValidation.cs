using Microsoft.Extensions.Options;

namespace Assets.Media.Urls;

/// <summary>Checks the keys of signed URLs when the app starts.</summary>
internal sealed class SigningKeysValidation : IValidateOptions<MediaOptions>
{
    public ValidateOptionsResult Validate(string? name, MediaOptions options)
    {
        try
        {
            SigningKeys.Parse(options.SigningKeys);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
