using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>An error or a warning in the output of a front-end tool.</summary>
/// <param name="Severity">Error or warning, as the tool reports it.</param>
/// <param name="Code">The tool's own code, such as <c>TS2322</c>, if it has one.</param>
/// <param name="File">The file as the tool writes it: absolute, or relative to the folder that it runs in.</param>
/// <param name="Line">Counted from 1; 0 for the whole file.</param>
/// <param name="Column">Counted from 1; 0 for the whole line.</param>
/// <param name="Text">What is wrong.</param>
internal readonly record struct ToolMessage(
    Severity Severity,
    string? Code,
    string File,
    int Line,
    int Column,
    string Text
);
