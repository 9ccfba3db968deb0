using System.Globalization;
using System.Text;
using Assets.Benchmarks.Measuring;
using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Naming;

/// <summary>
/// Measures what <c>AssetsNames</c> adds to a build of a site with 2,000 assets: two projects that differ in this
/// property alone, built in turns, with a server of the compiler, as in a shell or an editor.
/// </summary>
internal static class NamesBenchmark
{
    private const int Folders = 40;
    private const int FilesOfAFolder = 50;
    private const int Rounds = 9;
    private const double Milliseconds = 1e3;

    private static readonly IReadOnlyList<(string Title, bool Compiles)> Cases =
    [
        ("nothing changed", false),
        ("a source file changed", true),
    ];

    public static int Run(CommandLine options)
    {
        Directory.CreateDirectory(options.Work);
        using var compiler = new CompilerServer();
        var off = Create(options, "false", compiler);
        var on = Create(options, "true", compiler);
        var table = new StringBuilder("| build | without names | with names | more |\n| --- | --: | --: | --: |\n");
        foreach (var (title, compiles) in Cases)
        {
            var cost = new { Off = new List<Measurement>(), On = new List<Measurement>() };
            // The first round warms up the files of the system.
            for (var round = 0; round <= (options.Rounds ?? Rounds); round++)
            {
                // In turns, because the compiler's server gets faster with each compilation at first.
                (WebProject, string)[] sides = round % 2 == 0 ? [off, on] : [on, off];
                Measurement[] builds = [.. sides.Select(side => Build(options, side, compiler, compiles))];
                var (before, after) = round % 2 == 0 ? (builds[0], builds[1]) : (builds[1], builds[0]);
                if (round == 0)
                    continue;
                cost.Off.Add(before);
                cost.On.Add(after);
            }

            Row(table, $"{title}: CPU, ms", cost.Off, cost.On, result => result.CpuSeconds);
            Row(table, $"{title}: wall, ms", cost.Off, cost.On, result => result.WallSeconds);
        }

        Console.WriteLine(table);
        DocumentSection.Write(options.Output ?? Path.Combine(options.Work, "names.md"), "names", $"{table}");
        return 0;
    }

    private static (WebProject Project, string Names) Create(CommandLine options, string names, CompilerServer compiler)
    {
        var project = new WebProject(Path.Combine(options.Work, $"names-{names}"), options.Feed);
        project.Create();
        for (var folder = 0; folder < Folders; folder++)
        {
            var path = Directory.CreateDirectory(Path.Combine(project.WebRoot, $"part-{folder}")).FullName;
            for (var file = 0; file < FilesOfAFolder; file++)
                File.WriteAllText(Path.Combine(path, $"some-picture-{file}.svg"), $"<svg>{folder}-{file}</svg>\n");
        }

        project.Restore();
        // Not measured: it starts the server, which would be a part of the measured processes otherwise.
        Command.Run("dotnet", Arguments(project, names, compiler));
        return (project, names);
    }

    private static Measurement Build(
        CommandLine options,
        (WebProject Project, string Names) side,
        CompilerServer compiler,
        bool compiles
    )
    {
        if (compiles)
            File.AppendAllText(Path.Combine(side.Project.Folder, "Program.cs"), "// One more line.\n");
        var before = compiler.CpuSeconds;
        var build = MeasuredCommand.Run(
            side.Project.Folder,
            Path.Combine(options.Work, $"names-{side.Names}.log"),
            Arguments(side.Project, side.Names, compiler)
        );
        return build with { CpuSeconds = build.CpuSeconds + compiler.CpuSeconds - before };
    }

    private static IEnumerable<string> Arguments(WebProject project, string names, CompilerServer compiler) =>
        project.BuildArguments($"-p:AssetsNames={names}", "-p:UseSharedCompilation=true", compiler.Property);

    private static void Row(
        StringBuilder table,
        string title,
        IReadOnlyList<Measurement> off,
        IReadOnlyList<Measurement> on,
        Func<Measurement, double> figure
    )
    {
        var (without, with) = (Median(off.Select(figure)), Median(on.Select(figure)));
        // Neighbours share the state of the machine, so their differences vary less than the figures.
        var more = Median(off.Zip(on, (one, other) => figure(other) - figure(one)));
        table.Append(
            CultureInfo.InvariantCulture,
            $"| {title} | {without * Milliseconds:F0} | {with * Milliseconds:F0} | {more * Milliseconds:F0} |\n"
        );
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
