using Assets.Media.EntityFrameworkCore;
using Assets.Media.EntityFrameworkCore.Deleting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Deletes files that rows no longer name.</summary>
public static class MediaDbContextOptionsBuilderExtensions
{
    private const string LogCategory = "Assets.Media.EntityFrameworkCore";

    /// <summary>
    /// Deletes the files that changed and deleted entities named before, from their stores, after the change has been
    /// committed. A rollback or a failed commit deletes nothing. A deletion that fails is logged and left to the sweep;
    /// it never fails <c>SaveChanges</c> or <c>Commit</c>.
    /// </summary>
    /// <param name="optionsBuilder">The options of the context.</param>
    /// <param name="serviceProvider">The services of the app, with its media stores.</param>
    /// <param name="configure">Changes how files are deleted.</param>
#pragma warning disable RS0026 // As EF Core's own: the second one only keeps the type of the options.
    public static DbContextOptionsBuilder UseMedia(
#pragma warning restore RS0026
        this DbContextOptionsBuilder optionsBuilder,
        IServiceProvider serviceProvider,
        Action<MediaDeletionOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        ArgumentNullException.ThrowIfNull(serviceProvider);
        var options = new MediaDeletionOptions();
        configure?.Invoke(options);
        // The scope of a request may end before a transaction of its context does.
        var deletion = new FileDeletion(
            serviceProvider.GetRequiredService<IServiceScopeFactory>(),
            options,
            serviceProvider.GetService<ILoggerFactory>()?.CreateLogger(LogCategory) ?? NullLogger.Instance
        );
        return optionsBuilder.AddInterceptors(new DeleteAfterCommit(deletion));
    }

#pragma warning disable RS0026 // As EF Core's own: the second one only keeps the type of the options.
    /// <inheritdoc cref="UseMedia(DbContextOptionsBuilder, IServiceProvider, Action{MediaDeletionOptions}?)"/>
    /// <typeparam name="TContext">The type of the context.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseMedia<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder,
        IServiceProvider serviceProvider,
        Action<MediaDeletionOptions>? configure = null
    )
        where TContext : DbContext
#pragma warning restore RS0026
    {
        UseMedia((DbContextOptionsBuilder)optionsBuilder, serviceProvider, configure);
        return optionsBuilder;
    }
}
