namespace Assets.Media.EntityFrameworkCore.Tests.Infra;

/// <summary>The databases in which everything is tested.</summary>
public sealed class Databases : TheoryData<string>
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    public Databases()
    {
        Add(Sqlite);
        Add(Postgres);
    }
}
