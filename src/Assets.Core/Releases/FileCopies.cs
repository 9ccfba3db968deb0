using System.Collections.Concurrent;
using Assets.Core.Diagnostics;

namespace Assets.Core.Releases;

/// <summary>
/// Copies the files of a release that a publish folder does not have yet. Each is written under a temporary name and
/// then renamed, so that an app that runs from that folder never serves a part of a file.
/// </summary>
/// <param name="publishDirectory">Absolute path of the publish folder.</param>
/// <param name="contentTimes">Whether times follow from the bytes; otherwise they are those of the sources.</param>
internal sealed class FileCopies(string publishDirectory, bool contentTimes = false)
{
    /// <summary>Copies over all cores.</summary>
    /// <returns>What is wrong with which files; none if all are in place.</returns>
    public IReadOnlyList<Diagnostic> Run(IReadOnlyList<ReleaseFile> files, CancellationToken cancellationToken)
    {
        using var temporary = new TemporaryFolder(publishDirectory);
        var problems = new ConcurrentDictionary<int, Diagnostic>();
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        Parallel.For(
            0,
            files.Count,
            parallel,
            (i, loop) =>
            {
                try
                {
                    if (Publish(files[i], temporary, i, cancellationToken) is { } problem)
                        problems[i] = problem;
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    // The disk is full or a permission is missing: every other copy would fail with the same message.
                    problems[i] = Catalog.CannotWrite(PathOf(files[i]), exception.Message);
                    loop.Stop();
                }
            }
        );
        return [.. problems.OrderBy(problem => problem.Key).Select(problem => problem.Value)];
    }

    private Diagnostic? Publish(
        ReleaseFile file,
        TemporaryFolder temporary,
        int number,
        CancellationToken cancellationToken
    )
    {
        var target = new FileInfo(PathOf(file));
        DateTime? time = contentTimes ? ContentTime.Of(file.Digest) : null;
        switch (file.Rule)
        {
            case CopyRule.IfAbsent when target.Exists && target.Length == file.Length:
            case CopyRule.IfDifferent when VerifiedCopy.Holds(target, file):
                SetTime(target, time);
                return null;
            case CopyRule.ByTheSdk when VerifiedCopy.Holds(new(file.Source), file):
                SetTime(target, time);
                return null;
            case CopyRule.ByTheSdk:
                return Catalog.SourceChanged(file.Source);
        }

        var copy = temporary.FileFor(number);
        if (VerifiedCopy.Run(file, copy, time, cancellationToken) is { } problem)
            return problem;

        target.Directory!.Create();
        ReadOnlyFiles.Allow(target);
#pragma warning disable RS0030 // The copy is complete and verified, and the temporary folder removes what is left.
        File.Move(copy, target.FullName, overwrite: true);
#pragma warning restore RS0030
        return null;
    }

    private static void SetTime(FileInfo target, DateTime? time)
    {
        if (time is null || !target.Exists || target.LastWriteTimeUtc == time)
            return;
        ReadOnlyFiles.Allow(target);
        target.LastWriteTimeUtc = time.Value;
    }

    private string PathOf(ReleaseFile file) =>
        Path.Combine(publishDirectory, file.Target.Replace('/', Path.DirectorySeparatorChar));
}
