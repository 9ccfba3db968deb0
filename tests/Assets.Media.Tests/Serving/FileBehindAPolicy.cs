using System.Security.Claims;
using System.Text.Encodings.Web;
using Assets.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assets.Media.Tests.Serving;

/// <summary>Files for users instead of for signed URLs, and an app whose endpoints are for users only.</summary>
public sealed class FileBehindAPolicy : IAsyncDisposable
{
    private MediaSite? site;

    [Fact]
    public async Task Is_for_users_who_meet_it()
    {
        await Start(store => store.RequireAuthorization("staff"));
        Assert.Equal("/media/files/ann/a.png", await site!.UrlOf("files", "ann/a.png"));
        Assert.Equal(401, (await site.Get("/media/files/ann/a.png")).Status);
        Assert.Equal(403, (await site.Get("/media/files/ann/a.png", "User: bob")).Status);
        var answer = await site.Get("/media/files/ann/a.png", "User: ann");
        Assert.Equal((200, "private, no-cache"), (answer.Status, answer["Cache-Control"]));
        Assert.Equal("same-origin", answer["Cross-Origin-Resource-Policy"]);
        Assert.Equal(
            (304, "private, no-cache"),
            await site.Get("/media/files/ann/a.png", "User: ann", $"If-None-Match: {answer["ETag"]}") is var again
                ? (again.Status, again["Cache-Control"])
                : default
        );
    }

    [Fact]
    public async Task Cannot_be_told_from_a_missing_one_by_others()
    {
        await Start(store => store.RequireAuthorization("staff"));
        foreach (var path in new[] { "ann/missing.png", "_uploads/x", "not//a-key" })
        {
            Assert.Equal(401, (await site!.Get($"/media/files/{path}")).Status);
            Assert.Equal(403, (await site.Get($"/media/files/{path}", "User: bob")).Status);
        }

        Assert.Equal(404, (await site!.Get("/media/files/ann/missing.png", "User: ann")).Status);
    }

    [Fact]
    public async Task Is_for_all_users_with_the_default_policy()
    {
        await Start(store => store.RequireAuthorization());
        Assert.Equal(401, (await site!.Get("/media/files/ann/a.png")).Status);
        Assert.Equal(200, (await site.Get("/media/files/ann/a.png", "User: bob")).Status);
    }

    [Fact]
    public async Task Stays_behind_it_when_the_endpoints_are_anonymous()
    {
        await Start(store => store.RequireAuthorization("staff"), app => app.MapMedia().AllowAnonymous());
        Assert.Equal(401, (await site!.Get("/media/files/ann/a.png")).Status);
    }

    [Fact]
    public async Task Is_not_cached_by_others_when_only_the_endpoints_are_restricted()
    {
        await Start(store => store.Public(), app => app.MapMedia().RequireAuthorization());
        Assert.Equal(401, (await site!.Get("/media/files/ann/a.png")).Status);
        Assert.Equal("private, no-cache", (await site.Get("/media/files/ann/a.png", "User: bob"))["Cache-Control"]);
    }

    [Fact]
    public async Task Is_not_cached_by_others_when_the_app_has_a_fallback_policy()
    {
        await Start(store => store.Public(), fallback: true);
        Assert.Equal(401, (await site!.Get("/media/files/ann/a.png")).Status);
        Assert.Equal("private, no-cache", (await site.Get("/media/files/ann/a.png", "User: bob"))["Cache-Control"]);
    }

    [Fact]
    public async Task Is_public_again_with_AllowAnonymous()
    {
        await Start(store => store.Public(), app => app.MapMedia().AllowAnonymous(), fallback: true);
        Assert.StartsWith(
            "public",
            (await site!.Get("/media/files/ann/a.png"))["Cache-Control"],
            StringComparison.Ordinal
        );
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Start(
        Action<MediaStoreBuilder> store,
        Action<WebApplication>? map = null,
        bool fallback = false
    ) =>
        site = await (
            await MediaSite.Start(
                media => media.Add("files", files => store(files.UseMemory("f"))),
                app =>
                {
                    app.UseAuthentication();
                    app.UseAuthorization();
                    (map ?? (app => app.MapMedia()))(app);
                },
                builder =>
                {
                    builder
                        .Services.AddAuthentication("test")
                        .AddScheme<AuthenticationSchemeOptions, NamedUser>("test", null);
                    builder
                        .Services.AddSingleton<IAuthorizationHandler, OwnerHandler>()
                        .AddAuthorization(options =>
                        {
                            options.AddPolicy("staff", policy => policy.AddRequirements(new Owner()));
                            if (fallback)
                                options.FallbackPolicy = options.DefaultPolicy;
                        });
                }
            )
        ).With("files", "ann/a.png");

    private sealed class Owner : IAuthorizationRequirement;

    /// <summary>A user reads the folder of their own name.</summary>
    private sealed class OwnerHandler : AuthorizationHandler<Owner, MediaRef>
    {
        protected override Task HandleRequirementAsync(
            AuthorizationHandlerContext context,
            Owner requirement,
            MediaRef resource
        )
        {
            if (
                context.User.Identity?.Name is { } name
                && resource.Key.Value.StartsWith($"{name}/", StringComparison.Ordinal)
            )
                context.Succeed(requirement);
            else if (context.User.Identity?.Name == "ann")
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }

    /// <summary>Believes the header <c>User</c>.</summary>
    private sealed class NamedUser(
        IOptionsMonitor<AuthenticationSchemeOptions> options,
        ILoggerFactory logger,
        UrlEncoder encoder
    ) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
            Task.FromResult(
                Request.Headers["User"] is [{ } name]
                    ? AuthenticateResult.Success(
                        new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], "test")), "test")
                    )
                    : AuthenticateResult.NoResult()
            );
    }
}
