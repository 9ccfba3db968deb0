namespace Assets.Benchmarks.Receiving;

/// <summary>A way to store an upload.</summary>
/// <param name="Key">How it is selected and started.</param>
/// <param name="Title">What the table calls it.</param>
/// <param name="IsForm">Whether files are sent in a form, and not as the body.</param>
internal sealed record ReceivingContender(string Key, string Title, bool IsForm)
{
    public const string CopyKey = "copy";

    public static IReadOnlyList<ReceivingContender> All { get; } =
    [
        new(CopyKey, "`IFormFile.CopyToAsync`", IsForm: true),
        new("form", "`SaveAsync(IFormFile)`", IsForm: true),
        new("body", "`SaveAsync(Request.Body)`", IsForm: false),
    ];
}
