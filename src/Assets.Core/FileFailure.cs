using Assets.Core.Diagnostics;

namespace Assets.Core;

/// <summary>
/// A file cannot be read or written. The cause is the machine or the user; other exceptions are bugs.
/// </summary>
/// <param name="operation">The operation that failed.</param>
/// <param name="file">Absolute path of the file.</param>
/// <param name="cause">Why it failed.</param>
internal sealed class FileFailureException(FileOperation operation, string file, Exception cause)
    : IOException(cause.Message, cause)
{
    /// <summary>The operation that failed.</summary>
    public FileOperation Operation => operation;

    /// <summary>Absolute path of the file.</summary>
    public string File => file;
}

/// <summary>An operation on a file.</summary>
internal enum FileOperation
{
    /// <summary>It is opened or read.</summary>
    Read,

    /// <summary>It is created, written, or moved to its place.</summary>
    Write,
}

/// <summary>A source file was edited while the run worked on it.</summary>
/// <param name="file">Absolute path of the file.</param>
internal sealed class SourceChangedException(string file) : IOException($"'{file}' changed during the run")
{
    /// <summary>Absolute path of the file.</summary>
    public string File { get; } = file;
}

/// <summary>Finds failures of files in exceptions, and adds the name of the file.</summary>
internal static class FileFailure
{
    /// <summary>Accesses a file; a failure then names the file and the operation.</summary>
    /// <exception cref="FileFailureException">The file cannot be read or written.</exception>
    public static T On<T>(FileOperation operation, string file, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception exception)
            when (exception
                    is (IOException or UnauthorizedAccessException)
                        and not (FileFailureException or SourceChangedException)
            )
        {
            throw new FileFailureException(operation, file, exception);
        }
    }

    /// <inheritdoc cref="On{T}(FileOperation, string, Func{T})"/>
    public static void On(FileOperation operation, string file, Action access) =>
        On(
            operation,
            file,
            () =>
            {
                access();
                return true;
            }
        );

    /// <summary>Runs an optional operation; a failure has no effect.</summary>
    /// <returns>Whether it was done.</returns>
    public static bool TryOn(Action access)
    {
        try
        {
            access();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The first failure of a file in an exception, also in an aggregate of several threads.</summary>
    public static Exception? In(Exception exception) =>
        exception is AggregateException several
            ? several.Flatten().InnerExceptions.Select(In).FirstOrDefault(inner => inner is not null)
        : exception is IOException or UnauthorizedAccessException ? exception
        : null;

    /// <summary>The diagnostic for a failure of a file.</summary>
    public static Diagnostic Describe(Exception failure) =>
        failure switch
        {
            SourceChangedException changed => Catalog.SourceChanged(changed.File),
            FileFailureException { Operation: FileOperation.Write } write => Catalog.CannotWrite(
                write.File,
                write.Message
            ),
            FileFailureException read => Catalog.Unreadable(read.File, read.Message),
            _ => Catalog.Unreadable(null, failure.Message),
        };
}
