namespace Assets.Core.References.Markup;

/// <summary>
/// Marks of template languages. A server or a script fills in pages that hold them, so the final URL is unknown at
/// build time.
/// </summary>
internal static class TemplateText
{
    private static readonly string[] Marks = ["{{", "{%", "{#", "<%", "<?", "${", "[["];

    /// <summary>Whether the URL is made by a template, <c>%NAME%</c> as Create React App has it included.</summary>
    public static bool IsIn(string url)
    {
        foreach (var mark in Marks)
        {
            if (url.Contains(mark, StringComparison.Ordinal))
                return true;
        }

        return url.StartsWith('%')
            && url.IndexOf('%', 1) is > 1 and var end
            && url.AsSpan(1, end - 1).ContainsAnyInRange('G', '_');
    }
}
