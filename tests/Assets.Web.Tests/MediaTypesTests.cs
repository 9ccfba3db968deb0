using Microsoft.AspNetCore.StaticFiles;

namespace Assets.Web.Tests;

public sealed class MediaTypesTests
{
    /// <summary>Where the framework's type is not registered, or another one is for this extension.</summary>
    private static readonly Dictionary<string, string> Better = new(StringComparer.Ordinal)
    {
        [".cur"] = "image/vnd.microsoft.icon", // application/octet-stream
        [".dwf"] = "model/vnd.dwf", // drawing/x-dwf
        [".gz"] = "application/gzip", // application/x-gzip
        [".ico"] = "image/vnd.microsoft.icon", // image/x-icon
        [".jfif"] = "image/jpeg", // image/pjpeg
        [".jsx"] = "text/javascript", // text/jscript
        [".m2ts"] = "video/mp2t", // video/vnd.dlna.mpeg-tts
        [".m3u"] = "audio/mpegurl", // audio/x-mpegurl
        [".map"] = "application/json", // text/plain: source maps are JSON
        [".mid"] = "audio/midi", // audio/mid
        [".midi"] = "audio/midi", // audio/mid
        [".mp2"] = "audio/mpeg", // video/mpeg: MPEG audio, layer 2
        [".mpa"] = "audio/mpeg", // video/mpeg
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet", // application/oleobject
        [".ogg"] = "audio/ogg", // video/ogg: RFC 5334 keeps .ogg for audio
        [".psd"] = "image/vnd.adobe.photoshop", // application/octet-stream
        [".rar"] = "application/vnd.rar", // application/octet-stream
        [".rpm"] = "application/x-rpm", // audio/x-pn-realaudio-plugin
        [".stl"] = "model/stl", // application/vnd.ms-pki.stl
        [".ts"] = "video/mp2t", // video/vnd.dlna.mpeg-tts: segments of HLS, RFC 8216
        [".ttc"] = "font/collection", // application/x-font-ttf: RFC 8081
        [".ttf"] = "font/ttf", // application/x-font-ttf: RFC 8081
        [".vcf"] = "text/vcard", // text/x-vcard: RFC 6350
        [".woff"] = "font/woff", // application/font-woff: RFC 8081
        [".wrl"] = "model/vrml", // x-world/x-vrml
        [".zip"] = "application/zip", // application/x-zip-compressed
    };

    [Fact]
    public void Are_those_of_the_framework_or_better()
    {
        var framework = new FileExtensionContentTypeProvider().Mappings;
        Assert.All(
            framework,
            known =>
                Assert.Equal(
                    Better.GetValueOrDefault(known.Key, known.Value),
                    MediaTypes.TryGet("a" + known.Key, out var type) ? type : null
                )
        );
        Assert.All(Better, better => Assert.NotEqual(better.Value, framework[better.Key]));
    }

    [Theory]
    [InlineData("film.m3u8", "application/vnd.apple.mpegurl")]
    [InlineData("film.mpd", "application/dash+xml")]
    [InlineData("model.usdz", "model/vnd.usdz+zip")]
    [InlineData("a.HEIC", "image/heic")]
    [InlineData("book.epub", "application/epub+zip")]
    [InlineData("a/b.c/photo.avif", "image/avif")]
    [InlineData("a.mjs", "text/javascript")]
    [InlineData("a.unknown", "application/octet-stream")]
    [InlineData("none", "application/octet-stream")]
    public void Are_known(string path, string expected) => Assert.Equal(expected, MediaTypes.Of(path));

    [Fact]
    public void Can_be_sent() =>
        Assert.All(
            FileKindTable.Text.Split('\n').Select(line => line.Split(' ')[0]).Where(type => type != "-"),
            type => Assert.True(MediaTypes.IsValid(type), type)
        );

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", true)]
    [InlineData("application/x.y+json", true)]
    [InlineData("text", false)]
    [InlineData("text/", false)]
    [InlineData("text/plain\r\nX: y", false)]
    [InlineData("text/plain; a=\"ä\"", false)]
    [InlineData("", false)]
    public void Are_checked(string text, bool expected) => Assert.Equal(expected, MediaTypes.IsValid(text));

    [Theory]
    [InlineData("text/css", "text/css; charset=utf-8")]
    [InlineData("text/html; charset=x", "text/html; charset=x")]
    [InlineData("image/png", "image/png")]
    public void Say_that_text_is_UTF8(string type, string expected) =>
        Assert.Equal(expected, MediaTypes.WithCharset(type, isUtf8: true));
}
