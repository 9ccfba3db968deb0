using System.Transactions;
using Assets.Media.EntityFrameworkCore.Tests.Infra;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using static Assets.Media.EntityFrameworkCore.Tests.Infra.FilesInMemory;

namespace Assets.Media.EntityFrameworkCore.Tests.Deleting;

/// <summary>Files are deleted after the commit, and never if there is none.</summary>
public sealed class TransactionsOfTheApp(PostgresServer postgres)
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_files_of_all_saves_when_they_commit(string database)
    {
        await using var shop = await ShopWith(database, "a", "b");
        await shop.WithAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "a");
            await RemoveAsync(context, "b");
            Assert.Equal("", shop.Files.Deleted);
            await transaction.CommitAsync();
        });
        Assert.Equal("a b", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_files_when_they_commit_synchronously(string database)
    {
        await using var shop = await ShopWith(database, "a");
        await shop.WithAsync(context =>
        {
            using var transaction = context.Database.BeginTransaction();
            context.Remove(context.Products.Single());
            context.SaveChanges();
            transaction.Commit();
            Assert.Equal("a", shop.Files.Deleted);
            return Task.CompletedTask;
        });
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_nothing_when_they_are_rolled_back_or_left(string database)
    {
        await using var shop = await ShopWith(database, "a", "b", "c");
        await shop.WithAsync(async context =>
        {
            await using (var rolledBack = await context.Database.BeginTransactionAsync())
            {
                await RemoveAsync(context, "a");
                await rolledBack.RollbackAsync();
            }

            // Disposed without a rollback. Npgsql uses the same object for the next transaction.
            await using (await context.Database.BeginTransactionAsync())
                await RemoveAsync(context, "b");

            await using var committed = await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "c");
            await committed.CommitAsync();
        });
        Assert.Equal("c", shop.Files.Deleted);
        Assert.Equal(2, await shop.WithAsync(context => context.Products.CountAsync()));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_nothing_when_the_commit_fails(string database)
    {
        var commits = new FailingCommits();
        await using var shop = await Shop.OpenAsync(
            database,
            postgres,
            options: options => options.AddInterceptors(commits)
        );
        await AddAsync(shop, "a");
        await shop.WithAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "a");
            commits.Fail = true;
            await Assert.ThrowsAsync<IOException>(() => transaction.CommitAsync());
        });
        Assert.Equal("", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_what_was_saved_before_a_savepoint_that_is_restored(string database)
    {
        await using var shop = await ShopWith(database, "a", "b", "c");
        await shop.WithAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "a");
            await transaction.CreateSavepointAsync("before b");
            await RemoveAsync(context, "b");
            await transaction.RollbackToSavepointAsync("before b");
            await RemoveAsync(context, "c");
            await transaction.CommitAsync();
        });
        Assert.Equal("a c", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_nothing_that_any_of_several_savepoints_may_have_restored(string database)
    {
        await using var shop = await ShopWith(database, "a", "b", "c");
        await shop.WithAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await transaction.CreateSavepointAsync("first");
            await RemoveAsync(context, "a");
            await transaction.CreateSavepointAsync("second");
            await RemoveAsync(context, "b");
            await transaction.RollbackToSavepointAsync("first");
            await transaction.CommitAsync();
        });
        Assert.Equal("", shop.Files.Deleted);
        Assert.Equal(3, await shop.WithAsync(context => context.Products.CountAsync()));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Go_on_after_a_save_that_failed(string database)
    {
        await using var shop = await ShopWith(database, "a", "b");
        await shop.WithAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "a");
            context.Add(new Review { ProductId = 4711 });
            context.Remove(await context.Products.SingleAsync());
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
            await transaction.CommitAsync();
        });
        Assert.Equal("a", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_files_of_changes_that_are_accepted_later(string database)
    {
        await using var shop = await ShopWith(database, "a");
        await shop.WithAsync(async context =>
        {
            context.Remove(await context.Products.SingleAsync());
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.SaveChangesAsync(acceptAllChangesOnSuccess: false);
            await transaction.CommitAsync();
            context.ChangeTracker.AcceptAllChanges();
        });
        Assert.Equal("a", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Delete_files_once_when_a_strategy_repeats_them(string database)
    {
        await using var shop = await ShopWith(database, "a");
        await shop.WithAsync(async context =>
        {
            var product = await context.Products.SingleAsync();
            context.Remove(product);
            var attempts = 0;
            await new Repeating(context).ExecuteAsync(async () =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                await context.SaveChangesAsync(acceptAllChangesOnSuccess: false);
                if (++attempts < 3)
                    throw new TimeoutException();
                await transaction.CommitAsync();
            });
            Assert.Equal(3, attempts);
        });
        Assert.Equal("a", shop.Files.Deleted);
    }

    [Fact]
    public async Task Around_the_database_delete_files_when_they_complete()
    {
        await using var shop = await ShopWith(Databases.Postgres, "a");
        await shop.WithAsync(async context =>
        {
            using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
            await RemoveAsync(context, "a");
            Assert.Equal("", shop.Files.Deleted);
            scope.Complete();
        });
        Assert.Equal("a", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Around_the_database_delete_nothing_when_they_do_not_complete(string database)
    {
        await using var shop = await ShopWith(database, "a");
        await shop.WithAsync(async context =>
        {
            using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
            await RemoveAsync(context, "a");
        });
        Assert.Equal("", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_a_pooled_context_leave_nothing_to_its_next_user(string database)
    {
        await using var shop = await Shop.OpenAsync(
            database,
            postgres,
            (services, configure) => services.AddDbContextPool<ShopContext>(configure, poolSize: 2)
        );
        await AddAsync(shop, "a", "b");
        ShopContext? first = null;
        await shop.WithAsync(async context =>
        {
            first = context;
            await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "a");
        });
        await shop.WithAsync(async context =>
        {
            Assert.Same(first, context);
            await using var transaction = await context.Database.BeginTransactionAsync();
            await RemoveAsync(context, "b");
            await transaction.CommitAsync();
        });
        Assert.Equal("b", shop.Files.Deleted);
    }

    [Fact]
    public async Task Of_two_contexts_with_one_interceptor_do_not_mix()
    {
        await using var shop = await Shop.OpenAsync(
            Databases.Postgres,
            postgres,
            (services, configure) => services.AddDbContextFactory<ShopContext>(configure)
        );
        await AddAsync(shop, "a", "b");
        var factory = shop.Services.GetRequiredService<IDbContextFactory<ShopContext>>();
        await using var left = await factory.CreateDbContextAsync();
        await using var committed = await factory.CreateDbContextAsync();
        await using var open = await left.Database.BeginTransactionAsync();
        await RemoveAsync(left, "a");
        await using (var transaction = await committed.Database.BeginTransactionAsync())
        {
            await RemoveAsync(committed, "b");
            await transaction.CommitAsync();
        }

        Assert.Equal("b", shop.Files.Deleted);
    }

    private static async Task RemoveAsync(ShopContext context, string key)
    {
        context.Remove(await context.Products.SingleAsync(product => product.Cover == Reference(key)));
        await context.SaveChangesAsync();
    }

    private static Task AddAsync(Shop shop, params string[] keys) =>
        shop.AddAsync([.. keys.Select(key => new Product { Cover = Reference(key) })]);

    private async Task<Shop> ShopWith(string database, params string[] keys)
    {
        // Without references, so that a wrong deletion is not hidden by a question.
        var shop = await Shop.OpenAsync(database, postgres, references: false);
        await AddAsync(shop, keys);
        return shop;
    }

    private sealed class FailingCommits : DbTransactionInterceptor
    {
        public bool Fail { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        ) => Fail ? throw new IOException("Lost.") : new(result);
    }

    /// <summary>Repeats what times out, as the providers' strategies do.</summary>
    private sealed class Repeating(DbContext context) : ExecutionStrategy(context, 5, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;

        protected override TimeSpan? GetNextDelay(Exception lastException) =>
            base.GetNextDelay(lastException) is null ? null : TimeSpan.Zero;
    }
}
