using System.Text;
using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.DirectUploads;

internal static class Refusing
{
    private static readonly byte[] Content = "direct"u8.ToArray();

    public static Dictionary<string, Func<DirectUploadTrial, Task>> Checks { get; } =
        new()
        {
            ["An upload that is too long is refused"] = async trial =>
            {
                if (!trial.Enforces(DirectUploadRules.MaximumLength))
                    return;
                var upload = await trial.PermitAsync(trial.Key("a"), new() { MaxLength = 5 });
                await trial.RefusedAsync(upload, Content, "it is too long");
                await trial.HasNothingAsync();
            },
            ["A long upload that is too long is refused"] = async trial =>
            {
                if (!trial.Enforces(DirectUploadRules.MaximumLength))
                    return;
                var upload = await trial.PermitAsync(trial.Key("a"), new() { MaxLength = 5_000_000 });
                using var response = await trial.SendAsync(upload, new ByteArrayContent(OneWayStream.Bytes(5_000_001)));
                Expect(!response.IsSuccessStatusCode, "the upload is refused");
                await trial.HasNothingAsync();
            },
            ["An upload under another key is refused"] = async trial =>
            {
                var upload = await trial.PermitAsync(trial.Key("a"));
                var other = await trial.PermitAsync(trial.Key("b"));
                await trial.RefusedAsync(WithKeyOf(upload, other), Content, "it has another key");
                await trial.HasNothingAsync();
            },
            ["An upload with a changed or missing part of the signature is refused"] = async trial =>
            {
                var upload = await trial.PermitAsync(trial.Key("a"));
                foreach (var (changed, part) in Changed(upload))
                    await trial.RefusedAsync(changed, Content, $"'{part}' is changed");
                await trial.HasNothingAsync();
            },
            ["An upload with changed or missing headers is refused"] = async trial =>
            {
                if (!trial.Enforces(DirectUploadRules.Headers))
                    return;
                var upload = await trial.PermitAsync(trial.Key("a"));
                foreach (var header in (string[])["Content-Type", "Content-Disposition"])
                {
                    await trial.RefusedAsync(WithHeader(upload, header, "text/html"), Content, $"{header} is changed");
                    await trial.RefusedAsync(WithHeader(upload, header, null), Content, $"{header} is missing");
                }

                await trial.HasNothingAsync();
            },
            ["An upload after the end of the permission is refused"] = async trial =>
            {
                var options = new DirectUploadOptions { MaxLength = 1_000, Lifetime = TimeSpan.FromSeconds(1) };
                var upload = await trial.PermitAsync(trial.Key("a"), options);
                // Stores compare whole seconds, and round in either direction.
                await Task.Delay(TimeSpan.FromSeconds(3), trial.Cancellation);
                await trial.RefusedAsync(upload, Content, "the permission has expired");
                await trial.HasNothingAsync();
            },
            ["A second upload with the same permission keeps the first one"] = async trial =>
            {
                if (!trial.Enforces(DirectUploadRules.CreateOnly))
                    return;
                var upload = await trial.PermitAsync(trial.Key("a"));
                await trial.AcceptedAsync(upload, Content);
                await trial.RefusedAsync(upload, "second"u8.ToArray(), "the permission was used");
                Equal("direct", await trial.ReadTextAsync(trial.Key("a")));
            },
            ["A permission to upload does not read"] = async trial =>
            {
                var upload = await trial.PermitAsync(trial.Key("a"));
                await trial.AcceptedAsync(upload, Content);
                using var client = new HttpClient();
                using var response = await client.GetAsync(upload.Url, trial.Cancellation);
                var text = await response.Content.ReadAsStringAsync(trial.Cancellation);
                Expect(!response.IsSuccessStatusCode && text != "direct", "the object is not read");
            },
            ["A permission of an impossible length or lifetime is refused"] = async trial =>
            {
                await FailsAsync(trial, new() { MaxLength = -1 });
                await FailsAsync(trial, new() { MaxLength = 1, Lifetime = TimeSpan.FromDays(8) });
                await FailsAsync(trial, new() { MaxLength = 1, Lifetime = TimeSpan.Zero });
            },
        };

    private static async Task FailsAsync(DirectUploadTrial trial, DirectUploadOptions options)
    {
        try
        {
            await trial.PermitAsync(trial.Key("a"), options);
        }
        catch (ArgumentOutOfRangeException)
        {
            return;
        }

        throw new ContractViolationException($"It was expected that {options} is refused.");
    }

    private static DirectUpload WithKeyOf(DirectUpload upload, DirectUpload other) =>
        upload.Method == DirectUploadMethod.PostForm
            ? WithField(upload, "key", other.Fields["key"])
            : upload with
            {
                Url = new UriBuilder(other.Url) { Query = upload.Url.Query }.Uri,
            };

    /// <summary>The permission without each of its parts, and with another value of each.</summary>
    private static IEnumerable<(DirectUpload Changed, string Part)> Changed(DirectUpload upload)
    {
        foreach (var (name, value) in upload.Fields)
        {
            yield return (WithField(upload, name, null), name);
            yield return (WithField(upload, name, name == "policy" ? WithoutLimit(value) : Other(value)), name);
        }

        var pairs = upload.Url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        foreach (var pair in pairs)
        {
            yield return (WithQuery(upload, pairs.Where(other => other != pair)), pair.Split('=')[0]);
            yield return (WithQuery(upload, pairs.Select(other => other == pair ? Other(pair) : other)), pair);
        }
    }

    private static DirectUpload WithField(DirectUpload upload, string name, string? value) =>
        upload with
        {
            Fields = With(upload.Fields, name, value),
        };

    private static DirectUpload WithHeader(DirectUpload upload, string name, string? value) =>
        upload.Method == DirectUploadMethod.PostForm
            ? WithField(upload, name, value)
            : upload with
            {
                Headers = With(upload.Headers, name, value),
            };

    private static DirectUpload WithQuery(DirectUpload upload, IEnumerable<string> pairs) =>
        upload with
        {
            Url = new UriBuilder(upload.Url) { Query = string.Join('&', pairs) }.Uri,
        };

    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string> values,
        string name,
        string? value
    )
    {
        var changed = values.Where(pair => pair.Key != name).ToDictionary(StringComparer.Ordinal);
        if (value is not null)
            changed[name] = value;
        return changed;
    }

    /// <summary>Stays a text of the same kind: the last letter or digit but one differs.</summary>
    private static string Other(string value)
    {
        var at = value.Length - 2;
        while (at > 0 && !char.IsAsciiLetterOrDigit(value[at]))
            at--;
        at = Math.Max(at, 0);
        return value[..at] + (value[at] == '1' ? '2' : '1') + value[(at + 1)..];
    }

    /// <summary>What somebody would change in a policy.</summary>
    private static string WithoutLimit(string policy)
    {
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(policy));
        return Convert.ToBase64String(
            Encoding.UTF8.GetBytes(text.Replace("1000000", "9000000", StringComparison.Ordinal))
        );
    }
}
