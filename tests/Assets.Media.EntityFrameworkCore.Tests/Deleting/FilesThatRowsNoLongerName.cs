using Assets.Media.EntityFrameworkCore.Tests.Infra;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static Assets.Media.EntityFrameworkCore.Tests.Infra.FilesInMemory;

namespace Assets.Media.EntityFrameworkCore.Tests.Deleting;

public sealed class FilesThatRowsNoLongerName(PostgresServer postgres)
{
    private static Product Product() =>
        new()
        {
            Cover = Reference("cover"),
            Photo = File("photo"),
            Gallery = [File("gallery1"), File("gallery2")],
            Attachments = [Reference("attachment1"), Reference("attachment2")],
            Details = new() { Manual = File("manual"), Chapters = [new(), new() { Audio = File("audio") }] },
            Reviews = [new() { Picture = File("picture") }],
        };

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_deleted_with_the_row(string database)
    {
        await using var shop = await ShopWith(database, Product());
        await shop.WithAsync(async context =>
        {
            context.Remove(await context.Products.Include(product => product.Reviews).SingleAsync());
            await context.SaveChangesAsync();
        });
        Assert.Equal("attachment1 attachment2 audio cover gallery1 gallery2 manual photo picture", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_deleted_when_others_replace_them(string database)
    {
        await using var shop = await ShopWith(database, Product());
        await shop.WithAsync(async context =>
        {
            var product = await context.Products.SingleAsync();
            product.Cover = null;
            product.Photo = File("new photo");
            product.Gallery.RemoveAt(0);
            product.Attachments = [Reference("attachment2"), Reference("attachment3")];
            product.Details.Manual = null;
            product.Details.Chapters.Clear();
            await context.SaveChangesAsync();
        });
        Assert.Equal("attachment1 audio cover gallery1 manual photo", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_deleted_from_owned_and_complex_types(string database)
    {
        await using var shop = await ShopWith(
            database,
            new Brand
            {
                Logo = Reference("logo"),
                Office = new() { Street = "s", Plan = Reference("office") },
                Stores = [new() { Plan = Reference("plan1") }, new() { Plan = Reference("plan2") }],
                Contact = new() { Portrait = Reference("portrait"), Card = File("card") },
            }
        );
        await shop.WithAsync(async context =>
        {
            var brand = await context.Brands.SingleAsync();
            brand.Office!.Plan = null;
            brand.Stores.RemoveAt(1);
            brand.Contact.Portrait = Reference("other");
            brand.Contact.Card = null;
            await context.SaveChangesAsync();
        });
        Assert.Equal("card office plan2 portrait", shop.Files.Deleted);
    }

    [Fact]
    public async Task Are_deleted_when_the_row_is_deleted_late()
    {
        await using var shop = await ShopWith(Databases.Sqlite, Product());
        await shop.WithAsync(async context =>
        {
            context.ChangeTracker.CascadeDeleteTiming = CascadeTiming.OnSaveChanges;
            context.ChangeTracker.DeleteOrphansTiming = CascadeTiming.OnSaveChanges;
            var product = await context.Products.Include(product => product.Reviews).SingleAsync();
            product.Reviews.Clear();
            await context.SaveChangesAsync();
        });
        Assert.Equal("picture", shop.Files.Deleted);
    }

    [Fact]
    public async Task Are_kept_if_another_row_of_the_save_names_them()
    {
        await using var shop = await ShopWith(Databases.Sqlite, Product(), references: false);
        await shop.WithAsync(async context =>
        {
            var product = await context.Products.SingleAsync();
            context.Add(new Product { Photo = product.Photo, Cover = product.Cover });
            context.Remove(product);
            await context.SaveChangesAsync();
        });
        Assert.Equal("attachment1 attachment2 audio gallery1 gallery2 manual", shop.Files.Deleted);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_kept_if_another_row_of_the_database_names_them(string database)
    {
        await using var shop = await ShopWith(
            database,
            new Product { Cover = Reference("cover"), Photo = File("photo") }
        );
        await shop.AddAsync(new Product { Cover = Reference("cover") });
        await shop.WithAsync(context => RemoveFirstAsync(context));
        Assert.Equal("photo", shop.Files.Deleted);
    }

    [Fact]
    public async Task Are_deleted_without_a_question_if_the_app_says_so()
    {
        await using var shop = await Shop.OpenAsync(
            Databases.Sqlite,
            postgres,
            deletion: deletion => deletion.KeepReferenced = false
        );
        await shop.AddAsync(new Product { Cover = Reference("cover") });
        await shop.AddAsync(new Product { Cover = Reference("cover") });
        await shop.WithAsync(context => RemoveFirstAsync(context));
        Assert.Equal("cover", shop.Files.Deleted);
    }

    [Fact]
    public async Task Are_kept_if_an_interceptor_hides_the_row_instead_of_deleting_it()
    {
        await using var shop = await Shop.OpenAsync(
            Databases.Sqlite,
            postgres,
            options: options => options.AddInterceptors(new Hiding()),
            references: false
        );
        await shop.AddAsync(new Product { Cover = Reference("cover"), Photo = File("photo") });
        await shop.WithAsync(context => RemoveFirstAsync(context));
        Assert.Equal("", shop.Files.Deleted);
        Assert.Equal(1, await shop.WithAsync(context => context.Products.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task Are_left_if_the_store_fails()
    {
        await using var shop = await ShopWith(Databases.Sqlite, new Product { Cover = Reference("cover") });
        shop.Files.OnDelete = (_, _) => throw new IOException("The store is down.");
        await shop.WithAsync(context => RemoveFirstAsync(context));
        Assert.Equal(0, await shop.WithAsync(context => context.Products.CountAsync()));
        Assert.Contains(
            "The file files:cover is no longer used and could not be deleted. The sweep of its store deletes it.",
            shop.Log
        );
    }

    [Fact]
    public async Task Are_left_if_the_store_does_not_answer()
    {
        await using var shop = await Shop.OpenAsync(
            Databases.Sqlite,
            postgres,
            deletion: deletion => deletion.Timeout = TimeSpan.FromMilliseconds(50)
        );
        await shop.AddAsync(new Product { Cover = Reference("cover") });
        shop.Files.OnDelete = (_, cancellation) => Task.Delay(-1, cancellation);
        await shop.WithAsync(context => RemoveFirstAsync(context));
        Assert.Contains(shop.Log, line => line.Contains("files:cover", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_left_if_the_app_has_no_such_store()
    {
        await using var shop = await ShopWith(
            Databases.Sqlite,
            new Product { Cover = Reference("cover") with { Store = "gone" }, Photo = File("photo") }
        );
        await shop.WithAsync(context => RemoveFirstAsync(context));
        Assert.Equal("photo", shop.Files.Deleted);
        Assert.Contains(shop.Log, line => line.Contains("gone:cover", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_deleted_by_a_synchronous_save()
    {
        await using var shop = await ShopWith(Databases.Sqlite, new Product { Cover = Reference("cover") });
        await shop.WithAsync(context =>
        {
            context.Remove(context.Products.Single());
            context.SaveChanges();
            Assert.Equal("cover", shop.Files.Deleted);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Are_kept_if_somebody_else_changed_the_row()
    {
        await using var shop = await ShopWith(Databases.Sqlite, new Brand { Logo = Reference("logo") });
        await shop.WithAsync(async context =>
        {
            var brand = await context.Brands.SingleAsync();
            await context.Brands.ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, 2));
            brand.Logo = Reference("new logo");
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        });
        Assert.Equal("", shop.Files.Deleted);
    }

    [Fact]
    public async Task Are_deleted_once_the_conflict_is_resolved()
    {
        await using var shop = await ShopWith(
            Databases.Sqlite,
            new Brand
            {
                Logo = Reference("logo"),
                Contact = new() { Card = File("card") },
            }
        );
        await shop.WithAsync(async context =>
        {
            var brand = await context.Brands.SingleAsync();
            await context.Brands.ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, 2));
            brand.Logo = Reference("new logo");
            var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
            foreach (var entry in conflict.Entries)
                entry.OriginalValues.SetValues((await entry.GetDatabaseValuesAsync())!);
            await context.SaveChangesAsync();
        });
        Assert.Equal("logo", shop.Files.Deleted);
    }

    private static async Task RemoveFirstAsync(ShopContext context)
    {
        context.Remove(await context.Products.OrderBy(product => product.Id).FirstAsync());
        await context.SaveChangesAsync();
    }

    private async Task<Shop> ShopWith(string database, object row, bool references = true)
    {
        var shop = await Shop.OpenAsync(database, postgres, references: references);
        await shop.AddAsync(row);
        return shop;
    }

    /// <summary>Registered after the one that is tested, as an app may do it.</summary>
    private sealed class Hiding : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            foreach (var entry in eventData.Context!.ChangeTracker.Entries<Product>().Where(IsDeleted).ToArray())
            {
                entry.State = EntityState.Modified;
                entry.Entity.IsHidden = true;
            }

            return new(result);
        }

        private static bool IsDeleted(EntityEntry entry) => entry.State == EntityState.Deleted;
    }
}
