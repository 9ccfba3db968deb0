namespace Assets.Web;

/// <summary>An attribute that holds URLs.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Role">The meaning of its value.</param>
internal readonly record struct UrlAttribute(string Name, AttributeRole Role);
