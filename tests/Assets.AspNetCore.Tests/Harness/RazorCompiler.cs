using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>Compiles views as a build does: the SDK's C# compiler with its Razor generator, without MSBuild.</summary>
internal static partial class RazorCompiler
{
    /// <summary>The compiler's errors for one view, as <c>(line,column): error code</c>.</summary>
    /// <param name="page">The view's text.</param>
    /// <param name="imports">The directives of <c>_ViewImports.cshtml</c>.</param>
    public static async Task<string[]> Diagnostics(string page, string imports)
    {
        var folder = Directory.CreateTempSubdirectory("assets-razor-");
        try
        {
            var arguments = Path.Combine(folder.FullName, "compiler.rsp");
            await System.IO.File.WriteAllTextAsync(arguments, Arguments(folder.FullName, page, imports));
            var program = Path.Combine(Sdk, "Roslyn", "bincore", "csc.dll");
            using var compiler = Process.Start(
                new ProcessStartInfo(DotnetFile, ["exec", program, "@" + arguments])
                {
                    RedirectStandardOutput = true,
                    WorkingDirectory = folder.FullName,
                }
            )!;
            var output = await compiler.StandardOutput.ReadToEndAsync();
            Assert.DoesNotContain("CS8784", output, StringComparison.Ordinal);
            return [.. Diagnostic().Matches(output).Select(match => match.Value)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Shared =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));

    private static string DotnetFile =>
        Path.Combine(Shared, "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    private static string Sdk =>
        Directory.GetDirectories(Path.Combine(Shared, "..", "sdk"), "10.*").Order(StringComparer.Ordinal).Last();

    private static string Arguments(string folder, string page, string imports)
    {
        var generators = Path.Combine(Sdk, "Sdks", "Microsoft.NET.Sdk.Razor", "source-generators");
        return string.Join(
            '\n',
            (string[])
                [
                    "/nologo",
                    "/nostdlib",
                    "/target:library",
                    "/langversion:14",
                    $"/out:{Path.Combine(folder, "views.dll")}",
                    .. References().Select(file => $"/reference:\"{file}\""),
                    .. Directory.GetFiles(generators, "*.dll").Select(file => $"/analyzer:\"{file}\""),
                    $"/analyzerconfig:\"{Write(folder, ".globalconfig", Config(folder))}\"",
                    $"/additionalfile:\"{Write(folder, "_ViewImports.cshtml", imports)}\"",
                    $"/additionalfile:\"{Write(folder, "View.cshtml", page)}\"",
                    $"\"{Write(folder, "Empty.cs", "")}\"",
                ]
        );
    }

    private static IEnumerable<string> References()
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var framework = Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Mvc.Controller).Assembly.Location)!;
        return Directory
            .GetFiles(runtime, "*.dll")
            .Concat(Directory.GetFiles(framework, "*.dll"))
            .Where(IsManaged)
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "Assets.*.dll"));
    }

    /// <summary>Excludes native libraries (<c>System.Native.dll</c>, <c>clrjit.dll</c>).</summary>
    private static bool IsManaged(string file) =>
        Path.GetFileName(file) is var name
        && ((char.IsUpper(name[0]) && !name.Contains("Native", StringComparison.Ordinal)) || name is "netstandard.dll");

    /// <summary>The configuration that the Razor SDK passes to the generator.</summary>
    private static string Config(string folder) =>
        $"""
            is_global = true
            build_property.RazorLangVersion = 10.0
            build_property.RazorConfiguration = MVC-3.0
            build_property.RootNamespace = App
            build_property.MSBuildProjectDirectory = {folder}

            {File(folder, "View.cshtml")}
            {File(folder, "_ViewImports.cshtml")}
            """;

    private static string File(string folder, string name) =>
        $"""
            [{folder.Replace('\\', '/')}/{name}]
            build_metadata.AdditionalFiles.TargetPath = {Convert.ToBase64String(
                Encoding.UTF8.GetBytes("Views/Home/" + name)
            )}
            """;

    private static string Write(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    [GeneratedRegex(@"\(\d+,\d+\): (?:error|warning) \w+: .*")]
    private static partial Regex Diagnostic();
}
