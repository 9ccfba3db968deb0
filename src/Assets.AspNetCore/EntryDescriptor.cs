namespace Assets.AspNetCore;

/// <summary>What a page needs for an entry point of a bundler, as built.</summary>
public sealed class EntryDescriptor
{
    internal EntryDescriptor(string name) => Name = name;

    /// <summary>The name in the bundler's manifest: the source (<c>src/main.ts</c>) or a configured name.</summary>
    public string Name { get; }

    /// <summary>Whether <see cref="Scripts"/> are modules; otherwise they are classic scripts.</summary>
    public bool IsModule { get; internal init; } = true;

    /// <summary>The logical paths of the scripts, in the order in which they run.</summary>
    public IReadOnlyList<string> Scripts { get; internal init; } = [];

    /// <summary>The logical paths of the stylesheets, in their order in the cascade.</summary>
    public IReadOnlyList<string> Stylesheets { get; internal init; } = [];

    /// <summary>
    /// The logical paths of the scripts for browsers without modules: polyfills first, the entry last. Empty if there
    /// is no such build.
    /// </summary>
    public IReadOnlyList<string> LegacyScripts { get; internal init; } = [];
}
