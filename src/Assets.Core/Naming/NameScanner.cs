using Assets.Core.Diagnostics;
using Assets.Core.References;
using Assets.Core.References.JavaScript;
using Assets.Web;

namespace Assets.Core.Naming;

/// <summary>Finds the names of assets that the code in a file uses.</summary>
/// <param name="index">The assets whose names may be known.</param>
internal sealed class NameScanner(NameIndex index)
{
    /// <summary>Finds the names in a file.</summary>
    /// <param name="asset">The file.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="isModule">Whether it is a JavaScript module.</param>
    /// <param name="references">What it refers to; these names are rewritten.</param>
    /// <param name="literals">The literals of a script that may hold names.</param>
    public KnownNames Find(
        SourceAsset asset,
        ReadOnlySpan<byte> utf8,
        bool isModule,
        IReadOnlyList<ResolvedReference> references,
        List<JavaScriptLiteral> literals
    )
    {
        if (index.IsEmpty)
            return KnownNames.None;
        var syntax = FileKinds.Of(asset.Path.Name).Syntax;
        if (syntax is Syntax.JavaScript or Syntax.Module)
        {
            var (names, imports) = InScript(asset.Path, utf8, isModule, literals, [.. references.Select(Start)]);
            names.AddRange(ImportsWithQuery(references));
            return ToKnown(asset, utf8, names, imports);
        }

        return syntax switch
        {
            Syntax.Html => InPage(asset, utf8, references),
            Syntax.Xml => ToKnown(asset, utf8, PageNames.Attributes(utf8, isXml: true, asset.Path, index), []),
            Syntax.Json when JsonNames.MayBeIn(asset) => ToKnown(
                asset,
                utf8,
                JsonNames.Find(utf8, asset.Path, index),
                []
            ),
            _ => KnownNames.None,
        };
    }

    private static int Start(ResolvedReference reference) => reference.Reference.Start;

    private KnownNames InPage(SourceAsset asset, ReadOnlySpan<byte> utf8, IReadOnlyList<ResolvedReference> references)
    {
        var (names, imports) = (
            PageNames.Attributes(utf8, isXml: false, asset.Path, index),
            new List<ComputedImport>()
        );
        names.AddRange(ImportsWithQuery(references));
        names.AddRange(references.SelectMany(reference => ImportMapKeys(asset.Path, reference.Reference)));
        foreach (var script in PageNames.Scripts(utf8))
        {
            var text = utf8.Slice(script.Start, script.Length);
            var literals = new List<JavaScriptLiteral>();
            var isModule = script.IsModule;
            JavaScriptReferences.Find(text, ref isModule, literals);
            var (more, moreImports) = InScript(
                asset.Path,
                text,
                isModule,
                literals,
                [.. references.Select(reference => Start(reference) - script.Start)]
            );
            names.AddRange(more.Select(name => name with { Start = name.Start + script.Start }));
            imports.AddRange(moreImports.Select(import => import with { Start = import.Start + script.Start }));
        }

        return ToKnown(asset, utf8, names, imports);
    }

    // {"imports": {"./a.js": "./b.js"}, "scopes": {"./c.js": {}}} defines the URLs of a.js and c.js.
    private IEnumerable<NameInScript> ImportMapKeys(LogicalPath page, Reference reference) =>
        new[] { reference.Key?.Name, reference.Key?.Scope }
            .OfType<string>()
            .Where(key => key.StartsWith('/') || key.StartsWith("./", StringComparison.Ordinal))
            .Where(key => SitePath.Combine(page.Folder, key) is { } path && index.Contains(path))
            .Select(key => new NameInScript(
                LogicalPath.Parse(SitePath.Combine(page.Folder, key)!),
                KeptNameReason.ImportMapKey,
                key,
                reference.Start
            ));

    // import "./a.js?v=1": the key "./a.js" of an import map is another URL.
    private IEnumerable<NameInScript> ImportsWithQuery(IReadOnlyList<ResolvedReference> references) =>
        references
            .Where(reference =>
                reference.IsModuleImport
                && reference.Reference.Specifier.AsSpan().ContainsAny('?', '#')
                && reference.Target is { } target
                && index.Contains(target.Path.Value)
            )
            .Select(reference => new NameInScript(
                reference.Target!.Path,
                KeptNameReason.ImportWithQuery,
                reference.Reference.Specifier,
                Start(reference)
            ));

    private (List<NameInScript> Names, List<ComputedImport> Imports) InScript(
        LogicalPath path,
        ReadOnlySpan<byte> script,
        bool isModule,
        List<JavaScriptLiteral> literals,
        HashSet<int> references
    )
    {
        var names = ScriptNames.Find(script, literals, path, index, references);
        var imports = ComputedImports.Find(script, isModule);
        foreach (var import in imports)
        {
            // A path that is whole before a computed query is a reference, and is rewritten if imports are.
            var reason = references.Contains(import.Start + 1)
                ? KeptNameReason.ImportWithQuery
                : KeptNameReason.ComputedImport;
            names.AddRange(
                import
                    .Reach(path, index)
                    .Select(target => new NameInScript(target, reason, import.Written, import.Start))
            );
        }

        return (names, imports);
    }

    private static KnownNames ToKnown(
        SourceAsset asset,
        ReadOnlySpan<byte> utf8,
        List<NameInScript> names,
        List<ComputedImport> imports
    )
    {
        if (names.Count == 0 && imports.Count == 0)
            return KnownNames.None;

        var kept = new List<KeptName>(names.Count);
        var (start, position) = (-1, default(Position));
        foreach (var name in names.OrderBy(name => name.Start))
        {
            if (name.Start != start)
                (start, position) = (name.Start, Position.Of(utf8, name.Start));
            kept.Add(
                new KeptName(
                    name.Path,
                    name.Reason,
                    asset.Path,
                    name.Written,
                    new Place(asset.File, position.Line, position.Column)
                )
            );
        }

        return new KnownNames(kept, [.. imports.Where(import => !import.IsPath)]);
    }
}

/// <summary>The names that the code in a file uses.</summary>
/// <param name="Assets">The assets whose names it uses, in the order of the file.</param>
/// <param name="BareImports">Computed imports of what a page's import map resolves.</param>
internal sealed record KnownNames(IReadOnlyList<KeptName> Assets, IReadOnlyList<ComputedImport> BareImports)
{
    /// <summary>Nothing.</summary>
    public static KnownNames None { get; } = new([], []);
}
