namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The texts of ordinary projects.</summary>
internal static class Projects
{
    /// <summary>
    /// An app that serves its assets in the way the setting <c>serve</c> says, as the framework does or as we do.
    /// </summary>
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

    /// <summary>As <see cref="Program"/>, for an app of Razor Pages.</summary>
    public const string RazorPagesProgram = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAssets();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        if (app.Configuration["serve"] == "assets")
        {
            app.UseAssets();
            app.MapRazorPages();
        }
        else
        {
            app.MapStaticAssets();
            app.MapRazorPages().WithStaticAssets();
        }

        app.Run();
        """;

    /// <summary>The version of Blazor's packages.</summary>
    public const string WebAssemblyVersion = "10.0.15";

    /// <summary>A web project with the package.</summary>
    public static string Web(string more, string framework) =>
        $"""
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

    /// <summary>A project of any kind.</summary>
    /// <param name="frameworks">One, or several with semicolons between them.</param>
    public static string Of(string sdk, string frameworks, string more = "") =>
        $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <{(frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>{frameworks}</{(
                frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework"
            )}>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
              </PropertyGroup>
              {more}
            </Project>
            """;

    /// <summary>The project of a Blazor app's interactive components, as the template makes it.</summary>
    public static string Client(string more = "") =>
        Of(
            "Microsoft.NET.Sdk.BlazorWebAssembly",
            "net10.0",
            $"""
            <PropertyGroup>
              <StaticWebAssetProjectMode>Default</StaticWebAssetProjectMode>
            </PropertyGroup>
            <ItemGroup>
              <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="{WebAssemblyVersion}" />
              {more}
            </ItemGroup>
            """
        );

    /// <summary>An item that installs one of our packages.</summary>
    public static string Reference(string id) =>
        $"""<PackageReference Include="{id}" Version="{PackedPackage.Version}" />""";

    /// <summary>A class library with static web assets.</summary>
    public static string Library(string more = "") =>
        $"""
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
