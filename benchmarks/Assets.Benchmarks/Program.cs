using Assets.Benchmarks;
using Assets.Benchmarks.Publishing;

return args switch
{
    ["publish", .. var options] => PublishBenchmark.Run(CommandLine.Parse(options)),
    _ => CommandLine.Usage(),
};
