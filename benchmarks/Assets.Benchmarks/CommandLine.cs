using System.Globalization;

namespace Assets.Benchmarks;

/// <summary>What a run was asked to do; every option has a default, so that the bare subcommand gives the whole table.</summary>
internal sealed record CommandLine
{
    public IReadOnlyList<string> Sites { get; private init; } = ["empty", "small", "large"];

    public IReadOnlyList<string> Contenders { get; private init; } = ["sdk", "ours", "useassets"];

    /// <summary>Rounds for every site; when not given, the large site has one and the others two.</summary>
    public int? Rounds { get; private init; }

    public string Repository { get; } = FindRepository();

    /// <summary>Where sites, caches, logs and measurements go.</summary>
    public string Work => Path.Combine(Repository, "artifacts", "benchmarks");

    /// <summary>The page whose section for this benchmark is replaced by the new table; without it a page under <see cref="Work"/>.</summary>
    public string? Output { get; private init; }

    public static CommandLine Parse(string[] options)
    {
        var parsed = new CommandLine();
        for (var i = 0; i + 1 < options.Length; i += 2)
            parsed = options[i] switch
            {
                "--sites" => parsed with { Sites = options[i + 1].Split(',') },
                "--contenders" => parsed with { Contenders = options[i + 1].Split(',') },
                "--rounds" => parsed with { Rounds = int.Parse(options[i + 1], CultureInfo.InvariantCulture) },
                "--output" => parsed with { Output = Path.GetFullPath(options[i + 1]) },
                _ => throw new ArgumentException($"Unknown option '{options[i]}'."),
            };
        return parsed;
    }

    public static int Usage()
    {
        Console.Error.WriteLine("usage: publish [--sites empty,small,large] [--contenders sdk,ours,useassets] [--rounds N] [--output table.md]");
        return 2;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmark from inside the repository.");
        return folder;
    }
}
