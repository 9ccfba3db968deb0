namespace Assets.Build.Tasks;

/// <summary>The name of the class with the names of assets, of the property <c>AssetsNames</c>.</summary>
internal static class ClassName
{
    private const string Default = "Assets";

    /// <summary>The full name; null without a class, or if the property is wrong, which is reported.</summary>
    /// <param name="text">The property.</param>
    /// <param name="rootNamespace">The project's namespace, for a name without one.</param>
    /// <param name="wrong">Receives the allowed values.</param>
    public static string? Of(string text, string rootNamespace, Action<string> wrong)
    {
        var name = text.Trim();
        if (name.Length == 0 || name.Equals("false", StringComparison.OrdinalIgnoreCase))
            return null;
        if (name.Equals("true", StringComparison.OrdinalIgnoreCase))
            name = Default;
        if (!name.Split('.').All(IsIdentifier))
        {
            wrong("true, false or the name of a class, such as Files or MyShop.Files");
            return null;
        }

        return name.Contains('.', StringComparison.Ordinal) ? name : $"{Namespace(rootNamespace)}.{name}";
    }

    /// <summary>
    /// A project's name can have characters that a namespace cannot have; the SDK replaces spaces only.
    /// </summary>
    private static string Namespace(string rootNamespace) =>
        string.Join(
            '.',
            rootNamespace
                .Split('.', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => string.Concat(part.Select(c => IsPart(c) ? c : '_')))
                .Select(part => char.IsDigit(part[0]) ? "_" + part : part)
                .DefaultIfEmpty("App")
        );

    // A name that C# reserves fails in the compiler, which says so better.
    private static bool IsIdentifier(string name) => name.Length > 0 && !char.IsDigit(name[0]) && name.All(IsPart);

    private static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
