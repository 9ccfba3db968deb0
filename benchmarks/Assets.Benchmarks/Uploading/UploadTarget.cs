using System.Diagnostics;
using System.Text.Json;

namespace Assets.Benchmarks.Uploading;

/// <summary>A bucket that one contender fills in one round.</summary>
/// <param name="Port">Of the store, or of the proxy before it.</param>
/// <param name="Name">The bucket's name.</param>
internal sealed record UploadTarget(int Port, string Name)
{
    public string Address => $"s3://{Name}";

    public string Endpoint => $"http://127.0.0.1:{Port}";

    /// <summary>How rclone names it.</summary>
    public string Remote => $"store:{Name}";

    public void Create() => Rclone("mkdir", Remote);

    public void Delete() => Rclone("purge", Remote);

    public int Count()
    {
        using var size = JsonDocument.Parse(Rclone("size", "--json", Remote));
        return size.RootElement.GetProperty("count").GetInt32();
    }

    /// <summary>A program with the credentials of this store.</summary>
    public ProcessStartInfo Command(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (name, value) in Variables())
            start.Environment[name] = value;
        // rclone 1.60 does not start with it.
        start.Environment.Remove("AWS_CA_BUNDLE");
        return start;
    }

    private Dictionary<string, string> Variables() =>
        new()
        {
            ["AWS_ACCESS_KEY_ID"] = "testkey",
            ["AWS_SECRET_ACCESS_KEY"] = "testsecret",
            ["AWS_ENDPOINT_URL_S3"] = Endpoint,
            ["AWS_REGION"] = "us-east-1",
            ["RCLONE_CONFIG"] = "/dev/null",
            ["RCLONE_CONFIG_STORE_TYPE"] = "s3",
            ["RCLONE_CONFIG_STORE_PROVIDER"] = "Ceph",
            ["RCLONE_CONFIG_STORE_ACCESS_KEY_ID"] = "testkey",
            ["RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY"] = "testsecret",
            ["RCLONE_CONFIG_STORE_ENDPOINT"] = Endpoint,
        };

    private string Rclone(params IEnumerable<string> arguments)
    {
        var start = Command("rclone", arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"rclone {string.Join(' ', arguments)}: {errors.Result}");
    }
}
