namespace Assets.Core.Views;

/// <summary>
/// Finds what a Razor view loads. It knows as much of Razor as it takes to tell markup from code, comments and strings
/// ("Razor syntax reference for
/// ASP.NET Core"); a view that it cannot follow to the end is not checked, since a false warning is worse than none.
/// </summary>
internal sealed partial class ViewReferences
{
    // Deeper than anyone writes, and far from the end of the stack.
    private const int MaximumDepth = 200;

    private readonly string text;
    private readonly bool isComponent;
    private readonly bool hasOwnAssets;
    private readonly HashSet<string> urlServices = new(StringComparer.Ordinal);
    private readonly List<ViewReference> found = [];
    private int depth;
    private bool isLost;

    private ViewReferences(string text, bool isComponent)
    {
        (this.text, this.isComponent) = (text, isComponent);
        hasOwnAssets = DeclaresAssets(text);
    }

    /// <summary>All references, in order.</summary>
    /// <param name="text">The view.</param>
    /// <param name="isComponent">
    /// Whether it is a Razor component, where <c>Assets["…"]</c> is the framework's.
    /// </param>
    public static IReadOnlyList<ViewReference> Find(string text, bool isComponent)
    {
        var view = new ViewReferences(text, isComponent);
        view.Markup(MarkupEnd.File);
        return view.isLost ? [] : [.. view.found.OrderBy(reference => reference.Index)];
    }

    /// <summary>A member of the view's own hides the one of <c>ComponentBase</c>.</summary>
    private static bool DeclaresAssets(string text)
    {
        for (var at = 0; text.IndexOf(" Assets", at, StringComparison.Ordinal) is >= 0 and var start; at = start + 1)
        {
            var next = text.AsSpan(start + " Assets".Length).TrimStart();
            if (next.Length > 0 && next[0] is '{' or ';' or '=')
                return true;
        }

        return false;
    }

    /// <summary>Where reading goes on; never behind the end, however a view is cut off.</summary>
    private int At
    {
        get;
        set => field = Math.Min(value, text.Length);
    }

    private char Current => At < text.Length ? text[At] : '\0';

    private char Next => At + 1 < text.Length ? text[At + 1] : '\0';

    private bool IsEnd => At >= text.Length;

    private bool StartsWith(string value) => string.CompareOrdinal(text, At, value, 0, value.Length) == 0;

    private void SkipWhiteSpace()
    {
        while (!IsEnd && char.IsWhiteSpace(Current))
            At++;
    }

    private void SkipLine() => SkipTo("\n");

    /// <summary>Goes behind the next occurrence, or to the end.</summary>
    private void SkipTo(string value) =>
        At = text.IndexOf(value, At, StringComparison.Ordinal) is >= 0 and var index
            ? index + value.Length
            : text.Length;

    private string Identifier()
    {
        var start = At;
        while (!IsEnd && (char.IsLetterOrDigit(Current) || Current == '_'))
            At++;
        return text[start..At];
    }
}
