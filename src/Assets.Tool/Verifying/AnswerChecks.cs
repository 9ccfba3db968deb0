using Assets.Manifest;
using Assets.Tool.Verifying.Answers;

namespace Assets.Tool.Verifying;

/// <summary>Compares one answer with its entry in the manifest.</summary>
/// <param name="entry">The entry.</param>
/// <param name="integrity">The hash of the published file; null if the content is not compared.</param>
/// <param name="origin">The origin of the pages; null to skip CORS.</param>
internal sealed class AnswerChecks(ManifestEntry entry, string? integrity, string? origin)
{
    /// <summary>All differences; only the status when it is wrong, because the rest is that of an error page.</summary>
    public IReadOnlyList<Finding> Run(ServedFile served)
    {
        if (StatusCheck.Run(entry, served) is { } wrong)
            return [wrong];
        return
        [
            .. new[]
            {
                ContentTypeCheck.Run(entry, served),
                EncodingCheck.Run(entry, served),
                LengthCheck.Run(entry, served),
                CachingCheck.Run(entry, served),
                origin is null ? null : CorsCheck.Run(entry, served, origin),
                VaryCheck.Origin(entry, served, origin),
                ContentComparison.Run(entry, served, integrity),
            }.OfType<Finding>(),
            .. RuleHeadersCheck.Run(entry, served),
        ];
    }
}
