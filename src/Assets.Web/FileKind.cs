namespace Assets.Web;

/// <summary>The properties of a file that its extension determines.</summary>
/// <param name="MediaType">The media type without parameters; null when the extension is not known.</param>
/// <param name="Syntax">The language in which it is scanned and minified.</param>
/// <param name="Compresses">Whether compression makes it smaller, and no reader needs ranges of it.</param>
internal sealed record FileKind(string? MediaType, Syntax Syntax, bool Compresses)
{
    /// <summary>A file of which nothing is known.</summary>
    public static FileKind Unknown { get; } = new(null, Syntax.None, Compresses: false);

    /// <summary>Whether it is read as text, to find its references or the charset of its header.</summary>
    public bool IsText => Syntax != Syntax.None || MediaType?.StartsWith("text/", StringComparison.Ordinal) == true;
}

/// <summary>The languages that the pipeline reads.</summary>
internal enum Syntax
{
    /// <summary>None: the file is published as it is.</summary>
    None,

    /// <summary>CSS.</summary>
    Css,

    /// <summary>JavaScript, a classic script or a module.</summary>
    JavaScript,

    /// <summary>JavaScript that is a module by its name.</summary>
    Module,

    /// <summary>JSON without references.</summary>
    Json,

    /// <summary>JSON with the references of a web app manifest.</summary>
    WebManifest,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>SVG and XHTML: markup in XML.</summary>
    Xml,

    /// <summary>XML with the references of <c>browserconfig.xml</c>.</summary>
    BrowserConfiguration,
}

internal static class SyntaxGroups
{
    /// <summary>Whether the language is JavaScript.</summary>
    public static bool IsJavaScript(this Syntax syntax) => syntax is Syntax.JavaScript or Syntax.Module;

    /// <summary>Whether the language is JSON.</summary>
    public static bool IsJson(this Syntax syntax) => syntax is Syntax.Json or Syntax.WebManifest;
}
