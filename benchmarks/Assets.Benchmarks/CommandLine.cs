using System.Globalization;

namespace Assets.Benchmarks;

/// <summary>
/// What a run was asked to do; every option has a default, so that the bare subcommand gives the whole table.
/// </summary>
internal sealed record CommandLine
{
    public IReadOnlyList<string> Sites { get; private init; } = ["empty", "small", "large", "tree-1000", "tree-10000"];

    /// <summary>Keys of what is compared; when not given, all there are.</summary>
    public IReadOnlyList<string>? Contenders { get; private init; }

    /// <summary>Keys of the requests that servers are loaded with; when not given, all there are.</summary>
    public IReadOnlyList<string>? Cases { get; private init; }

    /// <summary>How long one load of one server lasts.</summary>
    public int Seconds { get; private init; } = 2;

    /// <summary>How often everything is measured; when not given, what each benchmark holds for enough.</summary>
    public int? Rounds { get; private init; }

    /// <summary>
    /// Another checkout of this repository, built and packed, whose <c>UseAssets</c> is measured beside this one's.
    /// </summary>
    public string? Before { get; private init; }

    /// <summary>
    /// The program that uploads, such as that of another checkout; when not given, the package is installed.
    /// </summary>
    public string? Tool { get; private init; }

    public string Repository { get; } = FindRepository();

    /// <summary>The folder of our packages.</summary>
    public string Feed => Path.Combine(Repository, "feed");

    /// <summary>Where sites, caches, logs and measurements go.</summary>
    public string Work => Path.Combine(Repository, "artifacts", "benchmarks");

    /// <summary>
    /// The page whose section for this benchmark is replaced by the new table; without it a page under
    /// <see cref="Work"/>.
    /// </summary>
    public string? Output { get; private init; }

    public static CommandLine Parse(string[] options)
    {
        var parsed = new CommandLine();
        for (var i = 0; i + 1 < options.Length; i += 2)
            parsed = options[i] switch
            {
                "--sites" => parsed with { Sites = options[i + 1].Split(',') },
                "--contenders" => parsed with { Contenders = options[i + 1].Split(',') },
                "--cases" => parsed with { Cases = options[i + 1].Split(',') },
                "--seconds" => parsed with { Seconds = int.Parse(options[i + 1], CultureInfo.InvariantCulture) },
                "--rounds" => parsed with { Rounds = int.Parse(options[i + 1], CultureInfo.InvariantCulture) },
                "--tool" => parsed with { Tool = Path.GetFullPath(options[i + 1]) },
                "--before" => parsed with { Before = Path.GetFullPath(options[i + 1]) },
                "--output" => parsed with { Output = Path.GetFullPath(options[i + 1]) },
                _ => throw new ArgumentException($"Unknown option '{options[i]}'."),
            };
        return parsed;
    }

    public static int Usage()
    {
        Console.Error.WriteLine(
            """
            usage: publish [--sites empty,small,large] [--contenders sdk,ours,useassets] [--rounds N]
                           [--output table.md]
                   serving [--contenders plaintext,bytes,static,map,ours,before,files,endpoint,nginx,whitenoise]
                           [--cases small,medium,delta,large,image,304,page,startup] [--before another checkout]
                           [--rounds N] [--seconds N] [--output table.md]
                   conformance [--contenders ours,map,static,nginx,whitenoise] [--output table.md]
                   scan [--rounds N] [--output table.md]
                   upload [--contenders ours,rclone,s3cmd] [--cases loopback,distant,memory]
                          [--tool program] [--rounds N] [--output table.md]
                   media [--contenders copy,form,body] [--cases small,avatar,photo,document,huge] [--rounds N]
                         [--output table.md]
                   codings [--output table.md]
                   names [--rounds N] [--output table.md]
                   dictionaries [--rounds N] [--output table.md]
            """
        );
        return 2;
    }

    public bool Compares(string contender) => Contenders?.Contains(contender) ?? true;

    public bool Asks(string @case) => Cases?.Contains(@case) ?? true;

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Run the benchmark from inside the repository.");
        return folder;
    }
}
