using Assets.Media.EntityFrameworkCore.Tests.Infra;
using Microsoft.EntityFrameworkCore;
using static Assets.Media.EntityFrameworkCore.Tests.Infra.FilesInMemory;

namespace Assets.Media.EntityFrameworkCore.Tests.Mapping;

public sealed class FilesInRows(PostgresServer postgres)
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Are_read_as_they_were_written(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        var photo = File("photo.png") with { OriginalName = "Ünser \"Haus\".png", Width = 3, Height = 4 };
        await shop.AddAsync(
            new Product
            {
                Cover = Reference("cover.png"),
                Photo = photo,
                Gallery = [File("1"), File("2")],
                Attachments = [Reference("a"), Reference("b")],
                Details = new() { Manual = File("manual"), Chapters = [new() { Audio = File("audio") }] },
            }
        );
        var read = await shop.WithAsync(context => context.Products.SingleAsync());
        Assert.Equal(Reference("cover.png"), read.Cover);
        Assert.Equal(photo, read.Photo);
        Assert.Equal([File("1"), File("2")], read.Gallery);
        Assert.Equal([Reference("a"), Reference("b")], read.Attachments);
        Assert.Equal(File("manual"), read.Details.Manual);
        Assert.Equal(File("audio"), read.Details.Chapters[0].Audio);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task May_be_missing(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        await shop.AddAsync(new Product());
        var read = await shop.WithAsync(context => context.Products.SingleAsync());
        Assert.Null(read.Cover);
        Assert.Null(read.Photo);
        Assert.Empty(read.Gallery);
        Assert.Empty(read.Attachments);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_queried(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        await shop.AddAsync(
            new Product { Cover = Reference("cover.png"), Photo = File("photo.png") with { Width = 640 } },
            new Product()
        );
        await shop.WithAsync(async context =>
        {
            var products = context.Products;
            Assert.Equal(1, await products.CountAsync(product => product.Cover == Reference("cover.png")));
            Assert.Equal(1, await products.CountAsync(product => product.Cover == null));
            Assert.Equal(1, await products.CountAsync(product => product.Photo == null));
            Assert.Equal(1, await products.CountAsync(product => product.Photo!.Width > 600));
            Assert.Equal(
                "photo.png",
                await products
                    .Where(product => product.Photo != null)
                    .Select(product => product.Photo!.Key)
                    .SingleAsync()
            );
        });
    }

    [Fact]
    public async Task That_were_forgotten_are_refused()
    {
        await using var shop = await Shop.OpenAsync(Databases.Sqlite, postgres);
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => shop.AddAsync(new Brand()));
        Assert.Contains("was never set", exception.ToString(), StringComparison.Ordinal);
    }
}
