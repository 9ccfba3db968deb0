namespace Assets.Tool.Hosting;

/// <summary>The servers that a configuration can be written for.</summary>
internal enum HostingKind
{
    Nginx,
    Caddy,

    /// <summary><c>_headers</c>, as Netlify, Cloudflare Pages and similar hosts read it.</summary>
    Headers,

    Iis,
}
