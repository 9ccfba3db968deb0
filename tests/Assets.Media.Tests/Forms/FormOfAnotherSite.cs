using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Forms;

/// <summary>Forms that need an antiforgery token.</summary>
public sealed class FormOfAnotherSite
{
    private static readonly Part File = new("a", "Hello", "a.txt");

    [Fact]
    public async Task Is_refused_before_anything_is_stored()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(app, null, "", File));
        Assert.Empty(app.Form!.Files);
        Assert.Equal(MediaRejectionReason.Refused, app.Form.Rejection!.Reason);
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Is_not_one_with_the_token_in_the_header_or_in_a_field_before_its_files()
    {
        await using var app = await StartAsync();
        var (cookie, token) = await TokensAsync(app);
        var field = new Part("__RequestVerificationToken", token);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, token, cookie, File));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, null, cookie, field, File));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, null, cookie, new("title", "x"), field));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(app, null, cookie, File, field));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(app, null, cookie, new Part("title", "x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(app, token, "", File));
    }

    [Fact]
    public async Task Is_accepted_by_endpoints_that_say_so()
    {
        await using var app = await StartAsync(endpoint => endpoint.DisableAntiforgery());
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, null, "", File));
    }

    private static Task<FormApp> StartAsync(Action<IEndpointConventionBuilder>? endpoint = null) =>
        FormApp.StartAsync(
            services: services =>
            {
                services.AddDataProtection().UseEphemeralDataProtectionProvider();
                services.AddAntiforgery();
            },
            pipeline: app =>
                app.MapGet(
                    "/token",
                    (HttpContext context, IAntiforgery antiforgery) =>
                        antiforgery.GetAndStoreTokens(context).RequestToken
                ),
            endpoint: endpoint
        );

    private static async Task<(string Cookie, string Token)> TokensAsync(FormApp app)
    {
        using var answer = await app.Client.GetAsync("/token");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return (cookie, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> PostAsync(FormApp app, string? header, string cookie, params Part[] parts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = Part.Form(parts) };
        if (cookie is not "")
            request.Headers.Add("Cookie", cookie);
        if (header is not null)
            request.Headers.Add("RequestVerificationToken", header);
        using var answer = await app.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
