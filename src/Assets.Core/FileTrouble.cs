namespace Assets.Core;

/// <summary>Tells trouble with files, which is the machine's or the user's, from bugs, which are ours.</summary>
internal static class FileTrouble
{
    /// <summary>The first trouble with files in an exception, also from one of several threads.</summary>
    public static Exception? In(Exception exception) =>
        exception is AggregateException several
            ? several.Flatten().InnerExceptions.FirstOrDefault(inner => In(inner) is not null)
        : exception is IOException or UnauthorizedAccessException ? exception
        : null;
}
