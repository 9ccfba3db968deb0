namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// The ordinary site that several scenarios start from: a stylesheet that names an image and another stylesheet, two
/// modules, a page.
/// </summary>
internal static class OrdinarySite
{
    public static Site WithOrdinaryFiles(this Site site) =>
        site.Write(
                "wwwroot/css/site.css",
                """
                @import "base.css";
                .logo { background : url( "../img/logo.svg" ) ; color : red }
                """ + Rules("site")
            )
            .Write("wwwroot/css/base.css", "body { margin : 0 }\n" + Rules("base"))
            .Write("wwwroot/css/other.css", "p { margin : 1px }\n" + Rules("other"))
            .Write("wwwroot/js/app.js", "import { greet } from './lib/greet.js';\n\n// Says hello.\ngreet('world');\n")
            .Write(
                "wwwroot/js/lib/greet.js",
                "/* A library. */\nexport function greet(name) {\n  console.log(`Hello, ${name}!`);\n}\n"
            )
            .Write("wwwroot/img/logo.svg", Logo("red"))
            .Write("wwwroot/robots.txt", "User-agent: *\n");

    /// <summary>A small image; another colour makes another image.</summary>
    public static string Logo(string colour) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="{colour}"/></svg>""";

    /// <summary>A script with few repetitions, so that it stays large and takes a second to compress.</summary>
    public static string SlowScript(int seed)
    {
        var words = new Random(seed);
        return string.Concat(
            Enumerable
                .Range(0, 20_000)
                .Select(i => $"export const word{i} = '{words.NextInt64():x}{words.NextInt64():x}';\n")
        );
    }

    /// <summary>Enough CSS that compression saves bytes.</summary>
    public static string Rules(string name) =>
        string.Concat(Enumerable.Range(0, 60).Select(i => $".{name}-{i} {{ padding : {i}px }}\n"));
}
