namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// A class library with all kinds of static web assets, and an app whose own files name some of them.
/// </summary>
internal static class ClassLibrary
{
    public static Site WithLibrary(this Site site, string name = "Components", string more = "") =>
        site.Put($"{name}/{name}.csproj", Projects.Library(more))
            .Put($"{name}/_Imports.razor", "@using Microsoft.AspNetCore.Components.Web\n")
            .Put($"{name}/Card.razor", "<div class=\"card\"></div>\n")
            .Put($"{name}/Card.razor.css", ".card { border : 1px solid red }\n")
            .Put(
                $"{name}/wwwroot/{name}.lib.module.js",
                "export function beforeWebStart() {\n  // Runs first.\n  console.log('library');\n}\n"
            )
            .Put($"{name}/wwwroot/library.css", ".library { background : url( 'pattern.svg' ) }\n")
            .Put(
                $"{name}/wwwroot/pattern.svg",
                """<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>"""
            );

    /// <summary>
    /// An app with a page of its own styles, so that it has a bundle of scoped styles, and a stylesheet that names the
    /// library's.
    /// </summary>
    public static Site WithAppThatUses(this Site site, string reference) =>
        site.Project($"<ItemGroup>{reference}</ItemGroup>")
            .Write("Pages/Index.cshtml", "@page\n<header></header>\n")
            .Write("Pages/Index.cshtml.css", "header { color : red }\n")
            .Write("wwwroot/css/site.css", "@import '../_content/Components/library.css';\n");
}
