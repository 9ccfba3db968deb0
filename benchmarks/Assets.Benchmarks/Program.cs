using System.Globalization;
using Assets.Benchmarks;
using Assets.Benchmarks.Codings;
using Assets.Benchmarks.Conformance;
using Assets.Benchmarks.Measuring;
using Assets.Benchmarks.Naming;
using Assets.Benchmarks.Publishing;
using Assets.Benchmarks.Receiving;
using Assets.Benchmarks.Releasing;
using Assets.Benchmarks.Scanning;
using Assets.Benchmarks.Serving;
using Assets.Benchmarks.Uploading;

return args switch
{
    ["publish", .. var options] => PublishBenchmark.Run(CommandLine.Parse(options)),
    ["serving", .. var options] => await ServingBenchmark.RunAsync(CommandLine.Parse(options)),
    ["conformance", .. var options] => await ConformanceRun.RunAsync(CommandLine.Parse(options)),
    ["scan", .. var options] => ScanBenchmark.Run(CommandLine.Parse(options)),
    ["upload", .. var options] => await UploadBenchmark.RunAsync(CommandLine.Parse(options)),
    ["media", .. var options] => await ReceivingBenchmark.RunAsync(CommandLine.Parse(options)),
    ["codings", .. var options] => CodingsBenchmark.Run(CommandLine.Parse(options)),
    ["names", .. var options] => NamesBenchmark.Run(CommandLine.Parse(options)),
    ["dictionaries", .. var options] => DictionariesBenchmark.Run(CommandLine.Parse(options)),
    // For eng/corpus.sh, whose judges look at what the scanners find.
    ["references", var folder, var output] => FoundReferences.Run(folder, output),
    // For eng/sites.sh, which measures what it publishes.
    ["measure", var log, .. var arguments] => MeasuredDotnet.Run(log, arguments),
    // How the serving benchmark starts its own servers.
    ["serve", var contender, var site, var port] => ServedApp.Run(
        contender,
        site,
        int.Parse(port, CultureInfo.InvariantCulture)
    ),
    // How the media benchmark starts its own servers.
    ["receive", var contender, var folder, var port] => ReceivingApp.Run(
        contender,
        folder,
        int.Parse(port, CultureInfo.InvariantCulture)
    ),
    _ => CommandLine.Usage(),
};
