using System.Diagnostics;

namespace Assets.Benchmarks.Uploading;

/// <summary>A program that uploads a folder.</summary>
/// <param name="Key">How options, results and buckets name it.</param>
/// <param name="Title">How the table names it.</param>
/// <param name="ExtraObjects">What it stores for each release beside the files.</param>
/// <param name="Command">The command for a scenario.</param>
internal sealed record UploadContender(
    string Key,
    string Title,
    int ExtraObjects,
    Func<UploadScenario, UploadSite, UploadTarget, ProcessStartInfo> Command
)
{
    public const string OursKey = "ours";
    public const string RcloneKey = "rclone";
    public const string S3CmdKey = "s3cmd";

    /// <param name="tool">Path of the program.</param>
    public static UploadContender Ours(string tool) =>
        new(
            OursKey,
            "assets upload",
            // The manifest and the record of the release.
            ExtraObjects: 2,
            (_, site, target) => target.Command(tool, "upload", site.Folder, target.Address, "--encoding", "identity")
        );

    /// <summary>The settings with which rclone is fastest when a deployment knows what it uploads.</summary>
    public static UploadContender Rclone { get; } =
        new(
            RcloneKey,
            "rclone, tuned",
            ExtraObjects: 0,
            (scenario, site, target) =>
                target.Command(
                    "rclone",
                    [
                        "copy",
                        site.WebRoot,
                        target.Remote,
                        "--transfers=32",
                        "--checkers=32",
                        "--s3-no-head",
                        "--s3-no-check-bucket",
                        .. scenario == UploadScenario.Cold
                            ? ["--no-check-dest"]
                            : new[] { "--size-only", "--fast-list" },
                    ]
                )
        );

    public static UploadContender S3Cmd { get; } =
        new(
            S3CmdKey,
            "s3cmd sync",
            ExtraObjects: 0,
            (_, site, target) =>
                target.Command(
                    "s3cmd",
                    "sync",
                    "--config=/dev/null",
                    "--access_key=testkey",
                    "--secret_key=testsecret",
                    "--no-ssl",
                    $"--host=127.0.0.1:{target.Port}",
                    $"--host-bucket=127.0.0.1:{target.Port}",
                    "--no-progress",
                    "--quiet",
                    site.WebRoot + "/",
                    target.Address + "/"
                )
        );
}
