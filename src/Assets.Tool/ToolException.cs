using Assets.Core.Diagnostics;

namespace Assets.Tool;

/// <summary>Ends a command: nothing can be done in its place.</summary>
/// <param name="diagnostic">What the user reads.</param>
internal sealed class ToolException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic => diagnostic;
}
