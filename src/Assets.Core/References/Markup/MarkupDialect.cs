namespace Assets.Core.References.Markup;

/// <summary>The kinds of markup that differ in how they are read.</summary>
internal enum MarkupDialect
{
    /// <summary>HTML, as browsers read <c>text/html</c>.</summary>
    Html,

    /// <summary>SVG and XHTML.</summary>
    Xml,

    /// <summary>Microsoft's <c>browserconfig.xml</c>: the images of a tile, each in an attribute <c>src</c>.</summary>
    BrowserConfiguration,
}
