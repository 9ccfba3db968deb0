using Microsoft.EntityFrameworkCore;

namespace Assets.Media.EntityFrameworkCore.Tests.Infra;

/// <summary>Files in every kind of place that a model has for them.</summary>
public class ShopContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Brand> Brands => Set<Brand>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseMedia();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>().HasQueryFilter(product => !product.IsHidden);
        modelBuilder.Entity<Product>().ComplexProperty(product => product.Details, details => details.ToJson());
        modelBuilder.Entity<Book>();
        modelBuilder.Entity<Paper>().UseTpcMappingStrategy().Property(paper => paper.Id).ValueGeneratedNever();
        modelBuilder.Entity<Letter>();
        modelBuilder.Entity<Review>().Property<MediaRef?>("Scan");
        modelBuilder.Entity<Brand>().OwnsOne(brand => brand.Office);
        modelBuilder.Entity<Brand>().OwnsMany(brand => brand.Stores, stores => stores.ToJson());
        modelBuilder.Entity<Brand>().Property(brand => brand.Version).IsConcurrencyToken();
    }
}

public class Product
{
    public int Id { get; set; }
    public bool IsHidden { get; set; }
    public MediaRef? Cover { get; set; }
    public StoredFile? Photo { get; set; }
    public List<StoredFile> Gallery { get; set; } = [];
    public List<MediaRef> Attachments { get; set; } = [];
    public Details Details { get; set; } = new();
    public List<Review> Reviews { get; set; } = [];
}

public class Book : Product
{
    public MediaRef? Excerpt { get; set; }
}

/// <summary>A type without a table, whose columns are in the tables of the types below it.</summary>
public abstract class Paper
{
    public int Id { get; set; }
    public MediaRef? Print { get; set; }
}

public class Letter : Paper;

/// <summary>A complex type in JSON.</summary>
public class Details
{
    public StoredFile? Manual { get; set; }
    public List<Chapter> Chapters { get; set; } = [];
}

public class Chapter
{
    public StoredFile? Audio { get; set; }
}

/// <summary>A row that is deleted with another one.</summary>
public class Review
{
    public int Id { get; set; }
    public int ProductId { get; set; }
    public StoredFile? Picture { get; set; }
}

public class Brand
{
    public int Id { get; set; }
    public MediaRef Logo { get; set; }
    public int Version { get; set; }
    public Place? Office { get; set; }
    public List<Place> Stores { get; set; } = [];
    public Contact Contact { get; set; } = new();
}

/// <summary>An owned type.</summary>
public class Place
{
    public string? Street { get; set; }
    public MediaRef? Plan { get; set; }
}

/// <summary>A complex type with columns.</summary>
[System.ComponentModel.DataAnnotations.Schema.ComplexType]
public class Contact
{
    public MediaRef? Portrait { get; set; }
    public StoredFile? Card { get; set; }
}
