namespace Assets.Core.Frontends;

/// <summary>Finds out whether the output of a front end is what its command would make now.</summary>
internal static class FrontendChange
{
    /// <summary>What has changed since the last build, as a phrase for a message; null if nothing has.</summary>
    public static string? Since(FrontendStamp? stamp, string key, FrontendProject project)
    {
        if (stamp is null)
            return "first build";
        if (stamp.Key != key)
            return "command, environment, tools or packages changed";
        return Output(stamp, project) ?? Input(stamp, project);
    }

    private static string? Output(FrontendStamp stamp, FrontendProject project)
    {
        var now = project.OutputStates().ToDictionary(state => state.Path, StringComparer.Ordinal);
        foreach (var output in stamp.Outputs)
        {
            if (!now.TryGetValue(output.Path, out var state))
                return $"its output '{output.Path}' does not exist";
            if (state != output)
                return $"its output '{output.Path}' changed";
        }

        return null;
    }

    private static string? Input(FrontendStamp stamp, FrontendProject project)
    {
        var then = stamp.Inputs.ToDictionary(state => state.Path, StringComparer.Ordinal);
        foreach (var file in project.InputPaths())
        {
            var path = project.Relative(file);
            if (!then.Remove(path, out var state))
                return $"'{path}' is new";
            if (!state.Holds(file, stamp.Taken))
                return $"'{path}' changed";
        }

        return then.Count > 0 ? $"'{then.Keys.Min(StringComparer.Ordinal)}' does not exist any more" : null;
    }
}
