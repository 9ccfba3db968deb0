using System.CommandLine;
using System.Text;
using Assets.Core;
using Assets.Tool.Hosting;
using Assets.Tool.Releases;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets serve-config &lt;server&gt; &lt;folder&gt;</c>.</summary>
internal static class ServeConfigCommand
{
    public static Command Create(Run run)
    {
        var server = new Argument<HostingKind>("server")
        {
            Description = "The server: nginx, caddy, headers (the file _headers of Netlify and similar hosts) or iis.",
            HelpName = "nginx|caddy|headers|iis",
        };
        var folder = CommonOptions.Folder();
        var app = CommonOptions.App();
        var file = new Option<string?>("--output")
        {
            Description = "The file to write; standard output by default.",
            HelpName = "file",
        };
        var root = new Option<string?>("--root")
        {
            Description = "The absolute path of wwwroot on the server; that of the folder by default.",
            HelpName = "path",
        };
        var listen = new Option<string>("--listen")
        {
            Description = "The port, or address:port, that the server listens on.",
            DefaultValueFactory = _ => "80",
            HelpName = "port",
        };
        var pathBase = new Option<string?>("--path-base")
        {
            Description = "The path of the site, such as /shop; the root of the host by default.",
            HelpName = "path",
        };
        var upstream = new Option<string?>("--upstream")
        {
            Description = "The app that answers for all other paths, such as http://127.0.0.1:5000.",
            HelpName = "url",
        };
        var fallback = new Option<string?>("--fallback")
        {
            Description = "The page of a single-page app, such as index.html.",
            HelpName = "file",
        };
        var noBrotli = new Option<bool>("--no-brotli")
        {
            Description = "For an nginx without the module brotli_static.",
        };
        var zstandard = new Option<bool>("--zstd") { Description = "For an nginx with the module zstd_static." };
        var command = new Command(
            "serve-config",
            "Writes the configuration with which a server without .NET serves a publish folder as UseAssets does."
        )
        {
            server,
            folder,
            app,
            file,
            root,
            listen,
            pathBase,
            upstream,
            fallback,
            noBrotli,
            zstandard,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    (output, _) =>
                    {
                        var published = PublishedFolder.Read(
                            Path.GetFullPath(parsed.GetRequiredValue(folder)),
                            parsed.GetValue(app)
                        );
                        var options = new HostingOptions
                        {
                            Root = parsed.GetValue(root) ?? published.WebRoot,
                            Listen = parsed.GetValue(listen)!,
                            PathBase = (parsed.GetValue(pathBase) ?? "").TrimEnd('/'),
                            Upstream = parsed.GetValue(upstream) is { } address
                                ? ServerConfiguration.AddressOf(address)
                                : null,
                            Fallback = parsed.GetValue(fallback)?.TrimStart('/'),
                            Brotli = !parsed.GetValue(noBrotli),
                            Zstandard = parsed.GetValue(zstandard),
                        };
                        var written = ServerConfiguration.Of(parsed.GetValue(server), published, options);
                        output.Report(written.Problems);
                        if (parsed.GetValue(file) is { Length: > 0 } target)
                        {
                            var path = Path.GetFullPath(target);
                            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                            AtomicFile.WriteIfDifferent(path, Encoding.UTF8.GetBytes(written.Text));
                        }
                        else
                        {
                            output.Lines(written.Text.TrimEnd('\n').Split('\n'));
                        }

                        return Task.FromResult(ExitCode.Success);
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
