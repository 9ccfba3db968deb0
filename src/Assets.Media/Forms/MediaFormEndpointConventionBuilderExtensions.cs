using Assets.Media;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Says where the files of forms are stored.</summary>
public static class MediaFormEndpointConventionBuilderExtensions
{
    /// <summary>Says where the files of the parameter <see cref="MediaForm"/> are stored.</summary>
    /// <param name="builder">The endpoint or the group of endpoints.</param>
    /// <param name="configure">Changes the options.</param>
    public static TBuilder WithMediaForm<TBuilder>(this TBuilder builder, Action<MediaFormOptions> configure)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MediaFormOptions();
        configure(options);
        builder.Add(endpoint => endpoint.Metadata.Add(options));
        return builder;
    }
}
