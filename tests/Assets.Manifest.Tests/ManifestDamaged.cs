using System.Text.Json;
using static Assets.Manifest.Tests.Manifests;

namespace Assets.Manifest.Tests;

public class ManifestDamaged
{
    [Fact]
    public void IsRefusedWithItsPlaceAndAWayOut()
    {
        var refusal = Refuse("{\"version\": 1,\n  \"assets\": }");
        Assert.StartsWith(
            "ASSETS402: 'assets.manifest.json'(2,13) is damaged: ",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("; publish again and deploy the whole folder", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":"1","assets":{}}""")]
    [InlineData("""{"version":1,"assets":{}} x""")]
    [InlineData("""{"version":1,"assets":[]}""")]
    public void IsRefusedInEveryOtherShape(string json) => Assert.Equal("ASSETS402", Refuse(json).Code);

    [Theory]
    [InlineData("\"url\":\"robots.txt\"", "\"link\":\"robots.txt\"", "url is missing in robots.txt")]
    [InlineData("\"cache\":\"revalidate\"", "\"cache\":\"often\"", "'often' is no cache class")]
    [InlineData("\"br\"", "\"deflate\"", "'deflate' is no content coding")]
    [InlineData(
        "\"file\":\"robots.txt\"",
        "\"encoding\":\"br\",\"file\":\"robots.txt\"",
        "an identity file at the head of 'files' is missing in robots.txt"
    )]
    [InlineData("\\\"empty\\\"", "W/\\\"empty\\\"", "no strong entity tag")]
    [InlineData("\\\"empty\\\"", "\\\"a\\r\\nb\\\"", "no strong entity tag")]
    [InlineData("max-age=60", "max-age=60\\r\\nX: y", "has characters that no header can carry")]
    [InlineData("max-age=60", "max-age=6ö", "'max-age=6ö' has characters that no header can carry")]
    [InlineData("text/plain; charset=utf-8", "text/plain; charset=\\u0001", "has characters that no header can carry")]
    [InlineData("\"length\":123", "\"length\":-1", "a length is negative")]
    [InlineData("\"length\":123", "\"length\":1e99", "Int64")]
    [InlineData("\"encoding\":\"dcz\"", "\"encoding\":\"br\"", "the dictionary of a file in 'deltas'")]
    [InlineData("\"dictionary\":", "\"from\":", "the dictionary of a file in 'deltas' is missing in css/site.css")]
    [InlineData("AAECAw", "AAECAwAA", "is no SHA-256 in base64")]
    [InlineData("AAECAw", "AAEC w", "is no SHA-256 in base64")]
    [InlineData("site.*.css", "site\\n.css", "has characters that no header can carry")]
    [InlineData("css.a1b2c3d4e5.dcz", "../../x.dcz", "is no relative path")]
    [InlineData("\"robots.txt\": {", "\"a.txt\": {", "must be in ordinal order")]
    [InlineData("\"robots.txt\": {", "\"css/site.css\": {", "must be in ordinal order")]
    public void IsRefusedWithTheReason(string piece, string replacement, string reason)
    {
        var refusal = Refuse(With(piece, replacement));
        Assert.Equal("ASSETS402", refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a\\\\b")]
    [InlineData("")]
    public void NamesNoFileOutsideTheSite(string path) =>
        Assert.Contains(
            "is no relative path",
            Refuse(With("\"file\":\"robots.txt\"", $"\"file\":\"{path}\"")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("C:/Windows/win.ini")]
    [InlineData("file.txt:stream")]
    public void NamesNoDriveOrStreamOnWindows(string path) =>
        Assert.Contains(
            "has a colon",
            Assert.Throws<JsonException>(() => ManifestTexts.CheckPath(path, isWindows: true)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void MayHaveAColonElsewhere() => ManifestTexts.CheckPath("a:b.txt", isWindows: false);

    [Fact]
    public void IsRefusedWhereverItIsCutOff()
    {
        var good = Write(Of(null, [Stylesheet, Robots])).TrimEnd();
        Assert.All(Enumerable.Range(0, good.Length), length => Assert.Equal("ASSETS402", Refuse(good[..length]).Code));
    }
}
