using Assets.Media.EntityFrameworkCore.Sweeping;
using Assets.Media.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the app know which files its database names.</summary>
public static class MediaReferencesServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="IMediaReferences"/> that finds files in every column that the model of a context has for
    /// them. Called once for each context with such columns: files of a context that is missing count as unused.
    /// </summary>
    /// <typeparam name="TContext">
    /// The context, registered by <c>AddDbContext</c>, <c>AddDbContextPool</c> or <c>AddDbContextFactory</c>.
    /// </typeparam>
    /// <param name="services">The app's services.</param>
    public static IServiceCollection AddMediaReferences<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IMediaReferences, ContextReferences<TContext>>());
        return services;
    }
}
