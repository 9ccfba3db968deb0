namespace Assets.Core.Collecting;

/// <summary>A file that does not become the asset of its path.</summary>
/// <param name="Path">The asset path that it would have.</param>
/// <param name="File">Absolute path of the file.</param>
/// <param name="SourceName">Its source, as a user names it.</param>
/// <param name="Reason">The reason, as a sentence without a full stop.</param>
internal sealed record LostFile(string Path, string File, string SourceName, string Reason);
