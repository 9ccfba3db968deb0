namespace Assets.Web;

/// <summary>The meaning of an attribute's value for the page.</summary>
internal enum AttributeRole
{
    None,

    /// <summary>The URL of a file that the page loads.</summary>
    Load,

    /// <summary>The URL of a document that the page shows inside itself: another page or a file.</summary>
    Embed,

    /// <summary>The URL of the target of a hyperlink: another page or a file.</summary>
    Link,

    /// <summary>The URL of a <c>link</c> element, whose <c>rel</c> decides its meaning.</summary>
    Relation,

    /// <summary>Candidates of an image, each a URL and a width or density.</summary>
    SourceSet,

    /// <summary>CSS.</summary>
    Style,
}
