using System.Collections;
using Assets.Core.Frontends;

namespace Assets.Build.Tasks.Frontends;

/// <summary>The environment variables of this process.</summary>
internal static class MachineEnvironment
{
    /// <summary>Reads them.</summary>
    public static FrontendEnvironment Read() =>
        new(
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal)
        );
}
