using System.Security.Cryptography;
using Assets.AspNetCore.Serving;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>
/// The field <c>Available-Dictionary</c>; <c>{d}</c> is the digest in base64, <c>{u}</c> without padding.
/// </summary>
public sealed class AvailableDictionaryField
{
    /// <summary>Its base64 has both of <c>+</c> and <c>/</c>.</summary>
    private static readonly byte[] Digest = [0xfb, 0xef, 0xff, .. SHA256.HashData([])[..29]];

    [Theory]
    [InlineData(":{d}:")]
    [InlineData("  :{d}:  ")]
    [InlineData(":{u}:")]
    [InlineData(":{d}:;x")]
    [InlineData(":{d}:; x=1;  *y=?0;z=tok/en;a.b=:AA==:;c=-1.5;e=@1")]
    [InlineData(":{d}:;x=\"a;\\\",:\\\\\"")]
    public void IsRead(string text)
    {
        Span<byte> digest = stackalloc byte[32];
        Assert.True(AvailableDictionary.TryRead(Fill(text), digest));
        Assert.Equal(Digest, digest.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(":")]
    [InlineData("::")]
    [InlineData(":=:")]
    [InlineData("{d}")]
    [InlineData(":{d}")]
    [InlineData("{d}:")]
    [InlineData("\"{d}\"")]
    [InlineData("\t:{d}:")]
    [InlineData(": {d}:")]
    [InlineData(":{u} :")]
    [InlineData(":{u}\n:")]
    [InlineData(":{u}==:")]
    [InlineData(":={u}:")]
    [InlineData(":{u}A:")]
    [InlineData(":A{d}:")]
    [InlineData(":{d}:,")]
    [InlineData(":{d}:, :{d}:")]
    [InlineData("(:{d}:)")]
    [InlineData(":{d}:x")]
    [InlineData(":{d}: ;x")]
    [InlineData(":{d}:;")]
    [InlineData(":{d}:;X=1")]
    [InlineData(":{d}:;1=1")]
    [InlineData(":{d}:;x=")]
    [InlineData(":{d}:;x=;y")]
    [InlineData(":{d}:;x=1, :{d}:")]
    [InlineData(":{d}:;x=\"a")]
    [InlineData(":{d}:;x=\"\\a\"")]
    [InlineData(":{d}:;x=\"\\")]
    [InlineData(":{d}:;x=\"é\"")]
    [InlineData(":{d}:;x=é")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAé=:")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA١=:")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-=:")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_=:")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAA\0AAAAAAAAAAAAAAAAAAAAA=:")]
    [InlineData(":AAAA:")]
    [InlineData("?1")]
    [InlineData("é")]
    public void IsIgnoredWhenItIsMalformed(string text) => AssertIgnored(Fill(text));

    [Fact]
    public void IsIgnoredWhenItIsAbsentOrTwice()
    {
        AssertIgnored(default);
        AssertIgnored(new StringValues((string?)null));
        AssertIgnored(new StringValues([Fill(":{d}:"), Fill(":{d}:")]));
    }

    [Fact]
    public void IsIgnoredWhenItIsHuge()
    {
        AssertIgnored($":{new string('A', 100_000)}:");
        AssertIgnored(new string(':', 100_000));
        AssertIgnored(Fill(":{d}:") + string.Concat(Enumerable.Repeat(";x=\"", 30_001)));
    }

    private static void AssertIgnored(StringValues field)
    {
        Span<byte> digest = stackalloc byte[32];
        Assert.False(AvailableDictionary.TryRead(field, digest));
    }

    private static string Fill(string text) =>
        text.Replace("{d}", Convert.ToBase64String(Digest), StringComparison.Ordinal)
            .Replace("{u}", Convert.ToBase64String(Digest).TrimEnd('='), StringComparison.Ordinal);
}
