using Assets.Media.EntityFrameworkCore.Tests.Infra;
using Assets.Media.Lifecycle;
using Assets.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Assets.Media.EntityFrameworkCore.Tests.Infra;

/// <summary>An app with a database, a store of files, and a log.</summary>
public sealed class Shop : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly string? file;

    private Shop(ServiceProvider provider, string? file) => (this.provider, this.file) = (provider, file);

    public FilesInMemory Files => provider.GetRequiredService<FilesInMemory>();

    public List<string> Log => provider.GetRequiredService<Notes>().Lines;

    public IServiceProvider Services => provider;

    public static async Task<Shop> OpenAsync(
        string database,
        PostgresServer postgres,
        Action<IServiceCollection, Action<IServiceProvider, DbContextOptionsBuilder>>? register = null,
        Action<MediaDeletionOptions>? deletion = null,
        Action<DbContextOptionsBuilder>? options = null,
        bool references = true
    )
    {
        var file = database == Databases.Sqlite ? Path.GetTempFileName() : null;
        var connection = file is null ? await postgres.NewDatabaseAsync() : $"Data Source={file};Pooling=False";
        void Configure(IServiceProvider services, DbContextOptionsBuilder builder)
        {
            _ = file is null ? builder.UseNpgsql(connection) : builder.UseSqlite(connection);
            builder.UseMedia(services, deletion);
            // SQLite ignores an ambient transaction.
            builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.AmbientTransactionWarning));
            options?.Invoke(builder);
        }

        var services = new ServiceCollection();
        services.AddSingleton<FilesInMemory>();
        services.AddSingleton<Notes>();
        services.AddLogging(log => log.Services.AddSingleton<ILoggerProvider>(p => p.GetRequiredService<Notes>()));
        services.AddKeyedSingleton<IMediaStorage>("files", (p, _) => p.GetRequiredService<FilesInMemory>());
        if (references)
            services.AddMediaReferences<ShopContext>();
        (register ?? ((s, configure) => s.AddDbContext<ShopContext>(configure)))(services, Configure);
        var shop = new Shop(services.BuildServiceProvider(validateScopes: true), file);
        if (file is not null)
            await shop.WithAsync(context => context.Database.EnsureCreatedAsync());
        return shop;
    }

    /// <summary>Does something in the scope of a request.</summary>
    public async Task WithAsync(Func<ShopContext, Task> act)
    {
        await using var scope = provider.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<ShopContext>());
    }

    public async Task<T> WithAsync<T>(Func<ShopContext, Task<T>> act)
    {
        await using var scope = provider.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ShopContext>());
    }

    /// <summary>Stores rows.</summary>
    public Task AddAsync(params object[] rows) =>
        WithAsync(context =>
        {
            context.AddRange(rows);
            return context.SaveChangesAsync();
        });

    /// <summary>Asks which of some keys are in use.</summary>
    public async Task<string> FindAsync(params string[] keys)
    {
        await using var scope = provider.CreateAsyncScope();
        var found = new List<string>();
        foreach (var references in scope.ServiceProvider.GetServices<IMediaReferences>())
        {
            var search = references.FindAsync("files", [.. keys.Select(ObjectKey.Parse)], default);
            await foreach (var key in search)
                found.Add(key.Value);
        }

        return string.Join(' ', found.Distinct().Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        if (file is not null)
            File.Delete(file);
    }

    private sealed class Notes : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                Lines.Add(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
