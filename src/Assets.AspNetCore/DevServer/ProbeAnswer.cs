namespace Assets.AspNetCore.DevServer;

/// <summary>What an address answers.</summary>
/// <param name="State">What was found.</param>
/// <param name="Server">The server, if it was the expected one.</param>
internal readonly record struct ProbeAnswer(ProbeState State, RunningServer? Server = null);

internal enum ProbeState
{
    /// <summary>Nothing listens, or something else than Vite.</summary>
    Nothing,

    /// <summary>Something listens and did not answer in time.</summary>
    Busy,

    /// <summary>Vite, for another project.</summary>
    OtherProject,

    Running,
}
