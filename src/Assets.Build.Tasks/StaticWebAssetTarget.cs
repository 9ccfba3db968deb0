using System.Text.RegularExpressions;
using Assets.Build.Tasks.Project;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Where the SDK publishes a static web asset, according to its item.</summary>
internal static partial class StaticWebAssetTarget
{
    /// <summary>The path below the publish folder, and whether it changes with the content.</summary>
    /// <param name="asset">A <c>StaticWebAsset</c> item.</param>
    /// <param name="siteBasePath">The site's <c>StaticWebAssetBasePath</c>.</param>
    public static (string Name, bool IsFingerprinted) Of(ITaskItem asset, string siteBasePath)
    {
        var (path, isFingerprinted) = OnDisk(asset.GetMetadata("RelativePath"), asset.GetMetadata("Fingerprint"));

        // The assets of the site itself have its base path already.
        var basePath = asset.GetMetadata("SourceType") is "Discovered" or "Computed"
            ? ""
            : asset.GetMetadata("BasePath");
        string[] parts = [CollectItem.WebRoot, siteBasePath, basePath, path];
        return (
            string.Join('/', parts.Select(part => part.Replace('\\', '/').Trim('/')).Where(part => part.Length > 0)),
            isFingerprinted
        );
    }

    /// <summary>A <c>RelativePath</c> as the file's name has it.</summary>
    /// <remarks>
    /// <c>#[.{fingerprint}]</c> and <c>#[.{fingerprint}]!</c> are in the name, <c>#[.{fingerprint}]?</c> is in routes
    /// alone. The value can be in the expression: <c>{fingerprint=abc}</c>.
    /// </remarks>
    internal static (string Path, bool IsFingerprinted) OnDisk(string relativePath, string fingerprint)
    {
        var isFingerprinted = false;
        var path = Expression.Replace(
            relativePath,
            expression =>
            {
                if (expression.Groups["mode"].Value == "?")
                    return "";
                return Token.Replace(
                    expression.Groups["text"].Value,
                    token =>
                    {
                        isFingerprinted = true;
                        return token.Groups["value"] is { Success: true } value ? value.Value : fingerprint;
                    }
                );
            }
        );
        return (path, isFingerprinted);
    }

    [GeneratedRegex(@"#\[(?<text>[^\]]*)\](?<mode>[?!]?)")]
    private static partial Regex Expression { get; }

    [GeneratedRegex(@"\{fingerprint(=(?<value>[^}]*))?\}")]
    private static partial Regex Token { get; }
}
