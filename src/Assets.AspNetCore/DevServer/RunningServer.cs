namespace Assets.AspNetCore.DevServer;

/// <summary>A development server of Vite that answers.</summary>
/// <param name="Url">Its absolute URL with the <c>base</c> of its configuration and a trailing slash.</param>
/// <param name="HasReactRefresh">Whether it has a plugin that updates React components.</param>
internal sealed record RunningServer(string Url, bool HasReactRefresh)
{
    /// <summary>The <c>base</c> of its configuration (<c>/dist/</c>).</summary>
    public string BasePath { get; } = new Uri(Url).AbsolutePath;
}

/// <summary>A source file that a development server has.</summary>
/// <param name="Server">The server.</param>
/// <param name="Name">The path of the file below the server's root.</param>
internal sealed record ServedSource(RunningServer Server, string Name);
