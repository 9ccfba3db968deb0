using System.Text;
using System.Text.Json;
using Assets.Core.Fingerprinting;

namespace Assets.Core.References.Resolving;

/// <summary>The text of an import map as the SDK writes it: published names and their integrity.</summary>
internal static class ImportMapText
{
    /// <summary>The map, with placeholders for fingerprints and hashes.</summary>
    /// <param name="entries">The names.</param>
    /// <param name="placeholders">For each fingerprinted target the placeholder of its fingerprint.</param>
    public static byte[] Of(
        IReadOnlyList<ImportMapEntry> entries,
        IReadOnlyDictionary<LogicalPath, string> placeholders
    )
    {
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var integrity = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var placeholder = entry.Target is { } known ? placeholders.GetValueOrDefault(known.Path) : null;
            var address = entry.Target is { } target
                ? ReferenceRewriter.Rename(entry.Address, target, placeholder)
                : entry.Address;
            imports[entry.Name] = address;
            if (placeholder is not null)
                integrity[address] = "sha384-" + Placeholder.ForIntegrity(placeholder);
            else if (entry.Integrity is not null)
                integrity[address] = entry.Integrity;
        }

        var text = new StringBuilder("\n{\n");
        Append(text, "imports", imports).Append(",\n");
        Append(text, "integrity", integrity).Append("\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static StringBuilder Append(StringBuilder text, string name, SortedDictionary<string, string> values)
    {
        text.Append("  \"").Append(name).Append("\": {");
        var separator = "\n";
        foreach (var (key, value) in values)
        {
            text.Append(separator).Append("    \"").Append(JsonEncodedText.Encode(key)).Append("\": \"");

            // The default encoder would write the plus signs of a hash as escapes; nothing else in one needs them.
            text.Append(value.StartsWith("sha384-", StringComparison.Ordinal) ? value : Encoded(value)).Append('"');
            separator = ",\n";
        }

        return text.Append("\n  }");
    }

    private static string Encoded(string value) => JsonEncodedText.Encode(value).Value;
}
