namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The texts of ordinary projects.</summary>
internal static class Projects
{
    /// <summary>An app that serves its assets in the way the setting <c>serve</c> says, as the framework does or as we do.</summary>
    public const string Program = """
        using Assets.AspNetCore;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAssets();
        var app = builder.Build();
        if (app.Configuration["serve"] == "assets")
            app.UseAssets();
        else
            app.MapStaticAssets();
        app.MapGet("/url", (AssetUrls urls, HttpContext context, string path) => urls.Url(context, path));
        app.Run();
        """;

    /// <summary>A web project with the package.</summary>
    public static string Web(string more, string framework) => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Assets.Build" Version="{PackedPackage.Version}" />
          </ItemGroup>
          {more}
        </Project>
        """;

    /// <summary>A class library with static web assets.</summary>
    public static string Library(string more = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk.Razor">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <AddRazorSupportForMvc>true</AddRazorSupportForMvc>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
          </ItemGroup>
          {more}
        </Project>
        """;
}
