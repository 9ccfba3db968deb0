namespace Assets.Storage.Providers;

/// <summary>Reads and checks what the settings of stores have in common.</summary>
public static class StoreSettings
{
    /// <summary>Binds a configuration section to the settings of a store.</summary>
    /// <param name="bind">
    /// <c>() => section.Get&lt;MySettings&gt;()</c>, written where the type is known, so that it binds without
    /// reflection.
    /// </param>
    /// <returns>The settings; the defaults if the section is empty.</returns>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: a value has the wrong form; the message names it.
    /// </exception>
    public static T Read<T>(Func<T?> bind)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(bind);
        try
        {
            return bind() ?? new();
        }
        // The binder's message has the path, the value and the type, none of which is a secret: those are texts.
        catch (InvalidOperationException exception)
        {
            throw Invalid(exception.Message);
        }
    }

    /// <summary>Reads the URL of a service.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="value">The URL, which must not contain credentials.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the text is not such a URL. It is not repeated.
    /// </exception>
    public static Uri ServiceUrl(string name, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0
        && url.Query.Length == 0
        && url.Fragment.Length == 0
            ? url
            : throw Invalid(
                $"'{name}' is not an absolute URL without credentials and query, such as 'https://storage.example.com'."
            );

    /// <summary>Checks how long a store tries.</summary>
    /// <param name="maxRetries">0 to 20.</param>
    /// <param name="idleTimeout">A second to a day.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: one of them is out of range.
    /// </exception>
    public static void CheckLimits(int maxRetries, TimeSpan idleTimeout)
    {
        if (maxRetries is < 0 or > 20)
            throw Invalid($"'MaxRetries' is {maxRetries}, but must be between 0 and 20.");
        if (idleTimeout < TimeSpan.FromSeconds(1) || idleTimeout > TimeSpan.FromDays(1))
            throw Invalid($"'IdleTimeout' is {idleTimeout}, but must be between 00:00:01 and 1.00:00:00.");
    }

    private static ObjectStoreException Invalid(string message) => new(ObjectStoreFailure.InvalidSettings, message);
}
