using Assets.AspNetCore.Serving;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>The algorithm of RFC 9842, section 9.3.3, step by step.</summary>
public sealed class RequestOfAPage
{
    private const string Shop = "https://shop.example";

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, "no-cors", null, null, true)]
    [InlineData("same-origin", "no-cors", null, null, true)]
    [InlineData("cross-site", null, null, null, true)]
    [InlineData("cross-site", "navigate", null, null, true)]
    [InlineData("none", "navigate", null, null, true)]
    [InlineData("same-site", "same-origin", null, null, true)]
    [InlineData("cross-site", "cors", Shop, "*", true)]
    [InlineData("same-site", "cors", Shop, Shop, true)]
    [InlineData("cross-site", "cors", Shop, null, false)]
    [InlineData("cross-site", "cors", null, "*", false)]
    [InlineData("cross-site", "cors", Shop, "https://other.example", false)]
    [InlineData("cross-site", "no-cors", Shop, "*", false)]
    [InlineData("same-site", "no-cors", null, null, false)]
    [InlineData("cross-site", "websocket", null, "*", false)]
    [InlineData("cross-site", "", null, "*", false)]
    [InlineData("same-origin, cross-site", "no-cors", null, null, false)]
    [InlineData("Same-Origin", "no-cors", null, null, false)]
    public void MayHaveADeltaWhenItCanReadTheResponse(
        string? site,
        string? mode,
        string? origin,
        string? allowedOrigin,
        bool expected
    )
    {
        var request = new HeaderDictionary
        {
            ["Sec-Fetch-Site"] = site,
            ["Sec-Fetch-Mode"] = mode,
            ["Origin"] = origin,
        };
        Assert.Equal(expected, CrossOriginAccess.IsPermitted(request, allowedOrigin));
    }
}
