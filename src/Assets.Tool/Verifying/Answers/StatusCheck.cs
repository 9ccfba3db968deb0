using System.Globalization;
using System.Net;
using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>The status. If it is wrong, nothing else is checked, because the rest is that of an error page.</summary>
internal static class StatusCheck
{
    public static Finding? Run(ManifestEntry entry, ServedFile served) =>
        served.Status == HttpStatusCode.OK
            ? null
            : new(entry.Url, Check.Status, Fact(served), Remedy((int)served.Status));

    private static string Fact(ServedFile served)
    {
        var status = ((int)served.Status).ToString(CultureInfo.InvariantCulture);
        return served.Location.Length == 0
            ? $"The status is {status}"
            : $"The status is {status}, a redirect to '{served.Location}'";
    }

    private static string Remedy(int status) =>
        status switch
        {
            404 => "Upload the release to the store behind this URL, and check that the path of the base URL and "
                + "the prefix of the upload's address belong together.",
            401 or 403 => "Allow public reads of the bucket, or give the CDN access to it; stores that do not "
                + "allow listing answer 403 for objects that do not exist.",
            429 => "Run the command again with a smaller --parallel: the CDN limits the requests of one client.",
            >= 300 and < 400 => "Use the URL that the redirect leads to as base URL: each redirect costs a round "
                + "trip, and a redirect to another origin needs CORS of its own.",
            >= 500 => "Look at the log of the CDN: its origin failed or cannot be reached.",
            _ => "Configure the CDN to pass GET requests for this path to the store.",
        };
}
