using Assets.Storage.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assets.Media.EntityFrameworkCore.Tests.Infra;

/// <summary>A PostgreSQL server for the tests of this assembly; each test has a copy of an empty database.</summary>
public sealed class PostgresServer() : LocalServer("postgres.sh")
{
    private const string Template = "shop";
    private int databases;

    public async Task<string> NewDatabaseAsync()
    {
        Require();
        var name = $"shop{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {Template}";
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    protected override async Task PrepareAsync()
    {
        var options = new DbContextOptionsBuilder().UseNpgsql(ConnectionTo(Template) + ";Pooling=false").Options;
        await using var context = new ShopContext(options);
        await context.Database.EnsureCreatedAsync();
    }

    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Maximum Pool Size=5";
}
