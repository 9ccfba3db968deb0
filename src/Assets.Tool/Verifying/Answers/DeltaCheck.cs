using System.Globalization;
using System.Net;
using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>
/// What a client gets that has the file of an earlier release. A CDN need not send deltas, but one that it sends is the
/// published one, and caches do not give it to other clients.
/// </summary>
internal static class DeltaCheck
{
    /// <param name="entry">The entry.</param>
    /// <param name="served">The answer to a request with <c>Available-Dictionary</c>.</param>
    /// <param name="published">The bytes of the published delta.</param>
    public static Finding? Run(ManifestEntry entry, ServedFile served, ServedContent published)
    {
        if (served.Status != HttpStatusCode.OK)
            return new(
                entry.Url,
                Check.Status,
                $"The status is {((int)served.Status).ToString(CultureInfo.InvariantCulture)} for a client that has "
                    + "the file of an earlier release",
                "Upload the release again: its deltas are missing in the store. If the CDN selects deltas, let it send "
                    + "the file itself where there is no delta."
            );
        if (served.Encoding != ContentCoding.DictionaryZstandard.Name())
            return null;
        if (served.Content?.Integrity != published.Integrity)
            return new(
                entry.Url,
                Check.Content,
                "The delta for clients that have the file of an earlier release differs from the published one, so "
                    + "browsers cannot decode it or get another file",
                "Turn off rewriting and compression in the CDN for answers with Content-Encoding: dcz, and select the "
                    + "delta by the whole value of Available-Dictionary."
            );
        return served.VariesBy("Available-Dictionary")
            ? null
            : new(
                entry.Url,
                Check.Vary,
                "A delta is sent, but Vary does not have Available-Dictionary, so a cache gives it to clients that "
                    + "have another file and cannot decode it",
                "Let the CDN send 'Vary: Accept-Encoding, Available-Dictionary' for files that have deltas, and keep "
                    + "the answers apart in its cache."
            );
    }
}
