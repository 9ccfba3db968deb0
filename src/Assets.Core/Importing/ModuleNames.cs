namespace Assets.Core.Importing;

/// <summary>How a module finds the fingerprinted modules it imports.</summary>
internal enum JavaScriptModules
{
    /// <summary>
    /// Specifiers are rewritten to published names: nothing else is needed, and a changed module changes the names of
    /// all modules that import it.
    /// </summary>
    Rewrite,

    /// <summary>
    /// Specifiers are unchanged and the page's import map has the names: a changed module changes only its own name.
    /// </summary>
    ImportMap,
}

/// <summary>A bare name that modules may import.</summary>
/// <param name="Name">The name (<c>lit</c>), or a prefix that ends with a slash (<c>lit/</c>).</param>
/// <param name="Path">The module's asset path (<c>lib/lit/index.js</c>), or a folder that ends with a slash.</param>
internal sealed record BareImport(string Name, string Path);
