using Assets.Media;
using Assets.Media.EntityFrameworkCore.Mapping;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Maps references to files and descriptions of files.</summary>
public static class MediaModelConfigurationBuilderExtensions
{
    /// <summary>
    /// Maps every property of type <see cref="MediaRef"/> to a column with its text (<c>avatars:2026/11/4fx9.jpg</c>),
    /// and every property of type <see cref="StoredFile"/> to a column with JSON. Both may be nullable, and lists of
    /// them are mapped to columns with JSON. Called in <c>ConfigureConventions</c>; what <c>OnModelCreating</c> says
    /// takes precedence.
    /// </summary>
    /// <param name="configurationBuilder">The conventions of the model.</param>
    public static ModelConfigurationBuilder UseMedia(this ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<MediaRef>().HaveConversion<MediaRefConverter>();
        configurationBuilder.ComplexProperties<StoredFile>();
        configurationBuilder.Conventions.Add(_ => new StoredFileColumns());
        configurationBuilder.Conventions.Add(_ => new MediaRefLists());
        return configurationBuilder;
    }
}
