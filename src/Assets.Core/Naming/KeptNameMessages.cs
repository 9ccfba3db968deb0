using Assets.Core.Diagnostics;

namespace Assets.Core.Naming;

/// <summary>Reports which assets keep their plain names, in one message for each file and reason.</summary>
internal static class KeptNameMessages
{
    /// <summary>The maximum number of messages for one reason; a library has one or two.</summary>
    public const int Shown = 5;

    /// <summary>The messages, in order of the files that use the names.</summary>
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<KeptName> kept)
    {
        var result = new List<Diagnostic>();
        foreach (var reason in kept.GroupBy(name => name.Reason).OrderBy(group => group.Key))
        {
            var files = reason.GroupBy(name => name.By).Select(group => group.ToList()).ToList();
            result.AddRange(files.Take(Shown).Select(names => Catalog.KeptNames(Severity.Notice, names)));
            var rest = files.Skip(Shown).ToList();
            if (rest.Count > 1)
                result.Add(Catalog.MoreKeptNames([.. rest.SelectMany(names => names)]));
            var severity = rest.Count > 1 ? Severity.Information : Severity.Notice;
            result.AddRange(rest.Select(names => Catalog.KeptNames(severity, names)));
        }

        return result;
    }
}
