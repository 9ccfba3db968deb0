using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>Headers that rules set, of which a store keeps only <c>Content-Disposition</c>.</summary>
internal static class RuleHeadersCheck
{
    public static IEnumerable<Finding> Run(ManifestEntry entry, ServedFile served) =>
        entry
            .Headers.Where(header => served.Headers.GetValueOrDefault(header.Key, "") != header.Value)
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => new Finding(
                entry.Url,
                Check.Header,
                served.Headers.TryGetValue(header.Key, out var value)
                    ? $"{header.Key} is '{value}' instead of '{header.Value}'"
                    : $"{header.Key} is missing; the rule's value is '{header.Value}'",
                "Configure the CDN to send this header for the file; a store keeps Content-Disposition only."
            ));
}
