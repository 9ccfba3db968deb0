using System.Reflection;

namespace Assets.Build.Tasks;

/// <summary>The address of a diagnostic's section in <c>docs/diagnostics.md</c>, which IDEs open.</summary>
internal static class HelpLink
{
    private static readonly (string? Repository, string? Commit) Release = (
        typeof(HelpLink)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")
            ?.Value,
        typeof(HelpLink)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')
            .ElementAtOrDefault(1)
    );

    /// <summary>
    /// Null for a package that was packed without a public address, and for the code of another tool.
    /// </summary>
    public static string? Of(string code) =>
        code.StartsWith("ASSETS", StringComparison.Ordinal) ? Of(code, Release.Repository, Release.Commit) : null;

    /// <summary>The page of the commit that the package was built from: it matches the message.</summary>
    internal static string? Of(string code, string? repository, string? commit) =>
        string.IsNullOrEmpty(repository)
            ? null
            : $"{repository.TrimEnd('/')}/blob/{commit ?? "HEAD"}/docs/diagnostics.md#{code.ToLowerInvariant()}";
}
