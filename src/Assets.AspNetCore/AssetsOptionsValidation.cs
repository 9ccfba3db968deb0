using Microsoft.Extensions.Options;

namespace Assets.AspNetCore;

/// <summary>Checks the options when the app starts, so that a wrong value does not fail in a request.</summary>
internal sealed class AssetsOptionsValidation : IValidateOptions<AssetsOptions>
{
    public ValidateOptionsResult Validate(string? name, AssetsOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        if (options.BaseUrl is { Length: > 0 } url && !IsBaseUrl(url))
        {
            failures.AddError(
                $"it is '{url}', which is no absolute http or https URL in ASCII without query and fragment; "
                    + "write for example 'https://cdn.example.com/shop', or \"\" for none",
                "AssetsOptions.BaseUrl"
            );
        }

        if (options.DevServer is { Length: > 0 } server && !IsBaseUrl(server))
            failures.AddError(NoDevServer(server), "AssetsOptions.DevServer");

        if (options.MemoryBudgetBytes < 0)
            failures.AddError("it is negative; set 0 to keep no bodies in memory", "AssetsOptions.MemoryBudgetBytes");
        return failures.Build();
    }

    /// <summary>The address of a development server.</summary>
    /// <param name="url">The address as written.</param>
    /// <param name="key">The configuration key, for the message.</param>
    /// <exception cref="OptionsValidationException">It is not an absolute http or https URL.</exception>
    public static Uri DevServer(string url, string key) =>
        IsBaseUrl(url)
            ? new(url)
            : throw new OptionsValidationException(key, typeof(AssetsOptions), [$"{key}: {NoDevServer(url)}"]);

    private static string NoDevServer(string url) =>
        $"it is '{url}', which is no absolute http or https URL in ASCII without query and fragment; write for example "
        + "'http://localhost:5173', or \"\" for none";

    /// <summary>ASCII, because the URL is also written to <c>Link</c> headers.</summary>
    private static bool IsBaseUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0
        && !url.AsSpan().ContainsAnyExceptInRange('!', '~');
}
