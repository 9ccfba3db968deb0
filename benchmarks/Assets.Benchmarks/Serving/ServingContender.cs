using System.Globalization;

namespace Assets.Benchmarks.Serving;

/// <summary>One way to serve the site.</summary>
/// <param name="Key">How options and results name it.</param>
/// <param name="Title">How the tables name it.</param>
/// <param name="Publisher">Who made the files that it serves.</param>
/// <param name="IsOurProgram">
/// Whether it is one of the apps in <see cref="ServedApp"/>, which tell their counters.
/// </param>
internal sealed record ServingContender(
    string Key,
    string Title,
    Publisher Publisher = Publisher.Sdk,
    bool IsOurProgram = true
)
{
    public static readonly ServingContender Plaintext = new("plaintext", "Kestrel, 13 bytes", Publisher.Ours);

    public static readonly ServingContender Bytes = new("bytes", "Kestrel, same bytes");

    public static readonly ServingContender Static = new("static", "UseStaticFiles");

    public static readonly ServingContender Map = new("map", "MapStaticAssets");

    public static readonly ServingContender Ours = new("ours", "**UseAssets**", Publisher.Ours);

    public static readonly ServingContender Before = new("before", "UseAssets before", Publisher.Before);

    public static readonly ServingContender Files = new("files", "UseAssets, no memory", Publisher.Ours);

    public static readonly ServingContender Endpoint = new("endpoint", "MapAssets", Publisher.Ours);

    public static readonly ServingContender Nginx = new("nginx", "nginx", IsOurProgram: false);

    public static readonly ServingContender WhiteNoise = new("whitenoise", "WhiteNoise", IsOurProgram: false);

    public static readonly IReadOnlyList<ServingContender> All =
    [
        Plaintext,
        Bytes,
        Static,
        Map,
        Ours,
        Before,
        Files,
        Endpoint,
        Nginx,
        WhiteNoise,
    ];

    public bool IsIn(CommandLine options) => options.Compares(Key) && (this != Before || options.Before is not null);

    /// <summary>What to run so that the site in a folder is served on a port of this machine alone.</summary>
    public IReadOnlyList<string> Command(string site, int port, string? before) =>
        Key switch
        {
            "nginx" => ["nginx", "-c", NginxConfiguration(site, port), "-e", "stderr"],
            // Worker threads, since gunicorn's default worker closes the connection after each answer.
            "whitenoise" =>
            [
                "gunicorn",
                "--chdir",
                WhiteNoiseApp(site),
                "--bind",
                $"127.0.0.1:{port}",
                "--workers",
                "1",
                "--worker-class",
                "gthread",
                "--threads",
                "4",
                "--keep-alive",
                "60",
                "app",
            ],
            "before" => Serve(Path.Combine(before!, ProgramInCheckout), Ours.Key, site, port),
            _ => Serve(typeof(ServingContender).Assembly.Location, Key, site, port),
        };

    /// <summary>The program's command line is the same in all checkouts that are compared.</summary>
    private static string[] Serve(string program, string key, string site, int port) =>
        ["dotnet", program, "serve", key, site, port.ToString(CultureInfo.InvariantCulture)];

    private const string ProgramInCheckout = "benchmarks/Assets.Benchmarks/bin/Release/net10.0/Assets.Benchmarks.dll";

    private static string NginxConfiguration(string site, int port)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site, "nginx")).FullName;
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(
            file,
            $$"""
            daemon off;
            user {{Environment.UserName}};
            pid {{folder}}/nginx.pid;
            worker_processes 1;
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            events { worker_connections 1024; }
            http {
              include /etc/nginx/mime.types;
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=1000;
              gzip_static on;
              brotli_static on;
              gzip_vary on;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              server {
                listen 127.0.0.1:{{port}};
                root {{site}}/wwwroot;
                add_header Cache-Control "max-age=31536000, immutable";
                location = {{ServedApp.Page}} { default_type text/plain; return 200 "Hello, World!"; }
              }
            }

            """
        );
        return file;
    }

    private static string WhiteNoiseApp(string site)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site, "whitenoise")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "app.py"),
            $"""
            from whitenoise import WhiteNoise

            def page(environ, start_response):
                if environ['PATH_INFO'] != '{ServedApp.Page}':
                    start_response('404 Not Found', [('Content-Length', '0')])
                    return []
                start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', '13')])
                return [b'Hello, World!']

            application = WhiteNoise(page, root='{site}/wwwroot', immutable_file_test=lambda path, url: True)

            """
        );
        return folder;
    }
}
