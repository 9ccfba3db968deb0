namespace Assets.Media.Validating;

/// <summary>A rule of the app for uploads, such as a ratio of width to height.</summary>
public interface IMediaValidator
{
    /// <summary>Checks a file that meets all rules of the store.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>A sentence for the person who uploads if the file is refused; null if it is accepted.</returns>
    ValueTask<string?> ValidateAsync(MediaCandidate candidate, CancellationToken cancellationToken);
}
