using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Assets.Repository.Tests;

/// <summary>The C# of the recipes compiles: each block is put into a method of an app.</summary>
public sealed partial class CodeInRecipes
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Assets.AspNetCore;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;

        internal sealed class App : Microsoft.AspNetCore.Components.ComponentBase;
        """;

    [Fact]
    public async Task Compiles()
    {
        var folder = Directory.CreateTempSubdirectory("assets-recipes-");
        try
        {
            var files = Blocks()
                .Select((block, index) => Write(folder.FullName, $"Block{index}.cs", Method(block, index)));
            var arguments = Write(
                folder.FullName,
                "compiler.rsp",
                string.Join(
                    '\n',
                    (string[])
                        [
                            "/nologo",
                            "/nostdlib",
                            "/target:library",
                            "/nullable:enable",
                            "/langversion:14",
                            $"/out:\"{Path.Combine(folder.FullName, "recipes.dll")}\"",
                            .. References().Select(file => $"/reference:\"{file}\""),
                            $"\"{Write(folder.FullName, "Usings.cs", Usings)}\"",
                            .. files.Select(file => $"\"{file}\""),
                        ]
                )
            );
            using var compiler = Process.Start(
                new ProcessStartInfo(Dotnet, ["exec", Compiler, "@" + arguments]) { RedirectStandardOutput = true }
            )!;
            var output = await compiler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(compiler.ExitCode == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<(string Page, string Text)> Blocks() =>
        [
            .. Directory
                .GetFiles(Repository.File("docs/recipes"), "*.md")
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    Block()
                        .Matches(File.ReadAllText(file))
                        .Select(match => (Path.GetFileName(file), match.Groups[1].Value))
                ),
        ];

    private static string Method((string Page, string Text) block, int index) =>
        $$"""
            internal static class Block{{index}}
            {
                public static void Run(WebApplicationBuilder builder, WebApplication app)
                {
            #line 1 "{{block.Page}}"
            {{block.Text}}
                }
            }
            """;

    private static string Shared =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));

    private static string Dotnet => Path.Combine(Shared, "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    private static string Compiler =>
        Path.Combine(
            Directory.GetDirectories(Path.Combine(Shared, "..", "sdk"), "10.*").Order(StringComparer.Ordinal).Last(),
            "Roslyn",
            "bincore",
            "csc.dll"
        );

    private static IEnumerable<string> References()
    {
        var framework = Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!;
        return Directory
            .GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")
            .Concat(Directory.GetFiles(framework, "*.dll"))
            .Where(IsManaged)
            .Concat(
                Directory
                    .GetFiles(AppContext.BaseDirectory, "Assets.*.dll")
                    .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            );
    }

    /// <summary>Native libraries (<c>System.Native.dll</c>, <c>clrjit.dll</c>) lie beside the others on Windows.</summary>
    private static bool IsManaged(string file) =>
        Path.GetFileName(file) is var name
        && ((char.IsUpper(name[0]) && !name.Contains("Native", StringComparison.Ordinal)) || name is "netstandard.dll");

    private static string Write(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text, new UTF8Encoding(false));
        return file;
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
