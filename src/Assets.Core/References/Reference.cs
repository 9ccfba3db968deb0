namespace Assets.Core.References;

/// <summary>One place in a file that names another file.</summary>
/// <param name="Kind">What the browser does with it.</param>
/// <param name="Syntax">How the name is written there, and so how a new one must be escaped.</param>
/// <param name="Start">Offset of the name's first byte, after any quote.</param>
/// <param name="Length">Length of the name in bytes, including escapes, without quotes.</param>
/// <param name="Specifier">
/// The name after the language's own escapes are undone; percent-encoding is kept, as it belongs to the URL.
/// </param>
internal readonly record struct Reference(
    ReferenceKind Kind,
    ReferenceSyntax Syntax,
    int Start,
    int Length,
    string Specifier
)
{
    /// <summary>
    /// Offset of the first byte of the construct around the name: of the comment for a source map, of the attribute for
    /// a hash, of the name itself otherwise.
    /// </summary>
    public int OuterStart { get; init; } = Start;

    /// <summary>Length in bytes of the construct around the name.</summary>
    public int OuterLength { get; init; } = Length;

    /// <summary>What the construct itself is written in, and so what must be escaped again.</summary>
    public ReferenceHost Host { get; init; }

    /// <summary>
    /// Whether the name is in the value of a custom property of CSS. Browsers resolve it against the stylesheet
    /// that uses the property (CSS Custom Properties 1, section 2.1), which can be another one.
    /// </summary>
    public bool IsInCustomProperty { get; init; }

    /// <summary>
    /// Whether the name is written with the SDK's placeholder for a fingerprint (<c>app#[.{fingerprint}].js</c>), which
    /// <see cref="Specifier"/> is without.
    /// </summary>
    public bool HasSdkPlaceholder { get; init; }

    /// <summary>
    /// The base URL of the page (<c>&lt;base href&gt;</c>), as it is written; <see langword="null"/> for the file's own
    /// URL.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>The name that an import map gives the address.</summary>
    public ImportMapKey? Key { get; init; }

    /// <summary>What is written before the name, when the reference is one that is added to the file.</summary>
    public string Before { get; init; } = "";

    /// <summary>What is written after it.</summary>
    public string After { get; init; } = "";
}

/// <summary>A name in an import map.</summary>
/// <param name="Scope">The key of the scope it is in, or <see langword="null"/> outside scopes.</param>
/// <param name="Name">The name that modules import.</param>
internal readonly record struct ImportMapKey(string? Scope, string Name);

/// <summary>What a browser does with a reference.</summary>
internal enum ReferenceKind
{
    /// <summary><c>url()</c>, <c>src()</c> and <c>image-set("…")</c> in CSS.</summary>
    StylesheetUrl,

    /// <summary><c>@import</c> in CSS, in both forms.</summary>
    StylesheetImport,

    /// <summary><c>import … from "x"</c>, <c>import "x"</c>, <c>export … from "x"</c>.</summary>
    ModuleImport,

    /// <summary><c>import("x")</c> with a literal.</summary>
    DynamicImport,

    /// <summary>
    /// <c>new URL("x", import.meta.url)</c>, <c>import.meta.resolve("x")</c>.
    /// </summary>
    ScriptUrl,

    /// <summary><c>new Worker(new URL("x", import.meta.url))</c> and of a shared worker.</summary>
    Worker,

    /// <summary><c>importScripts("x")</c>, relative to the worker and not to the script.</summary>
    ImportedScript,

    /// <summary>A <c>sourceMappingURL</c> comment.</summary>
    SourceMap,

    /// <summary>What an element of HTML or SVG loads.</summary>
    MarkupLoad,

    /// <summary>The target of a link in HTML or SVG, which may be a page or an endpoint of the app.</summary>
    MarkupLink,

    /// <summary>
    /// The hash of what an element of HTML loads; the construct around it is the attribute.
    /// </summary>
    Integrity,

    /// <summary>The address that an import map gives a name.</summary>
    ImportMapAddress,

    /// <summary>An import map with nothing in it, which the SDK takes as a request to fill it.</summary>
    EmptyImportMap,

    /// <summary>An image of a web manifest.</summary>
    ManifestImage,
}

/// <summary>The syntax of a reference, which decides what must be escaped in it.</summary>
internal enum ReferenceSyntax
{
    /// <summary>A CSS string in <c>"</c> or <c>'</c>.</summary>
    CssString,

    /// <summary>An unquoted CSS <c>url(x)</c>.</summary>
    CssUrl,

    /// <summary>A JavaScript string in <c>"</c> or <c>'</c>, or a template without substitutions.</summary>
    JavaScriptString,

    /// <summary>Bare text in a comment.</summary>
    Comment,

    /// <summary>A URL that is the whole value.</summary>
    Url,

    /// <summary>A URL among others, between white space and commas.</summary>
    SourceSetUrl,

    /// <summary>A JSON string.</summary>
    JsonString,
}

/// <summary>What surrounds the construct that names a file.</summary>
internal enum ReferenceHost
{
    /// <summary>The file itself.</summary>
    File,

    /// <summary>Text of an element without escapes, in which its end tag must not occur.</summary>
    RawText,

    /// <summary>An attribute's value, or text with character references.</summary>
    Markup,
}
