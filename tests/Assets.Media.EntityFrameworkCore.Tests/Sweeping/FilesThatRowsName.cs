using Assets.Media.EntityFrameworkCore.Tests.Infra;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Assets.Media.EntityFrameworkCore.Tests.Infra.FilesInMemory;

namespace Assets.Media.EntityFrameworkCore.Tests.Sweeping;

public sealed class FilesThatRowsName(PostgresServer postgres)
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Are_found_in_every_place_of_the_model(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        await shop.AddAsync(
            new Book
            {
                Cover = Reference("cover"),
                Photo = File("photo"),
                Gallery = [File("gallery1"), File("gallery2")],
                Attachments = [Reference("attachment1"), Reference("attachment2")],
                Details = new() { Manual = File("manual"), Chapters = [new() { Audio = File("audio") }, new()] },
                Reviews = [new() { Picture = File("picture") }],
                Excerpt = Reference("excerpt"),
            },
            new Letter { Id = 1, Print = Reference("print") },
            new Brand
            {
                Logo = Reference("logo"),
                Office = new() { Street = "s", Plan = Reference("office") },
                Stores = [new() { Plan = Reference("plan") }],
                Contact = new() { Portrait = Reference("portrait"), Card = File("card") },
            }
        );
        await shop.WithAsync(async context =>
        {
            var review = await context.Set<Review>().SingleAsync();
            context.Entry(review).Property("Scan").CurrentValue = Reference("scan");
            await context.SaveChangesAsync();
        });
        string[] named =
        [
            "attachment1",
            "attachment2",
            "audio",
            "card",
            "cover",
            "excerpt",
            "gallery1",
            "gallery2",
            "logo",
            "manual",
            "office",
            "photo",
            "picture",
            "plan",
            "portrait",
            "print",
            "scan",
        ];
        Assert.Equal(string.Join(' ', named), await shop.FindAsync([.. named, "other", "attachment"]));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_those_of_the_store_that_is_asked_for(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        await shop.AddAsync(
            new Product
            {
                Cover = Reference("cover") with { Store = "others" },
                Photo = File("photo") with { Store = "others" },
                Gallery = [File("gallery") with { Store = "others" }],
            }
        );
        Assert.Equal("", await shop.FindAsync("cover", "photo", "gallery"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Count_although_a_filter_hides_the_row(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        await shop.AddAsync(
            new Product
            {
                IsHidden = true,
                Cover = Reference("cover"),
                Photo = File("photo"),
            }
        );
        Assert.Equal("cover photo", await shop.FindAsync("cover", "photo"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Are_found_among_thousands_with_one_parameter(string database)
    {
        await using var shop = await Shop.OpenAsync(database, postgres);
        await shop.AddAsync(new Product { Cover = Reference("cover"), Photo = File("photo") });
        var others = Enumerable.Range(0, 10_000).Select(number => $"other{number}");
        Assert.Equal("cover photo", await shop.FindAsync([.. others, "cover", "photo"]));
    }

    [Fact]
    public async Task Are_found_through_a_factory_of_contexts()
    {
        await using var shop = await Shop.OpenAsync(
            Databases.Sqlite,
            postgres,
            (services, configure) => services.AddDbContextFactory<ShopContext>(configure)
        );
        await shop.AddAsync(new Product { Cover = Reference("cover") });
        Assert.Equal("cover", await shop.FindAsync("cover"));
    }
}
