namespace Assets.Core.Frontends;

/// <summary>A line for the log of a build.</summary>
/// <param name="Importance">Which logs show it.</param>
/// <param name="Text">The line.</param>
internal readonly record struct FrontendLine(LineImportance Importance, string Text);

/// <summary>Which logs show a line.</summary>
internal enum LineImportance
{
    /// <summary>Detailed logs.</summary>
    Low,

    /// <summary>Ordinary logs, but not those of <c>dotnet publish</c> by default.</summary>
    Normal,

    /// <summary>All logs but quiet ones.</summary>
    High,
}
