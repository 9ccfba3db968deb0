using Assets.Core.Collecting;
using Assets.Core.Minifying;
using Assets.Core.Tests.Minifying;
using Assets.Web;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithoutEsbuild : IDisposable
{
    private readonly PipelineSite site = new();

    public SiteWithoutEsbuild()
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Minify = Minification.Full } };
        site.With("js/app.js", "import   './b.js'   ;   // why\nfunction   add ( first )   {   return   first   }\n")
            .With("js/b.js", "export   let   b   =   1   ;   // why")
            .With("css/site.css", "a   {   color   :   red   }   /* why */");
    }

    [Fact]
    public void IsMinifiedByNUglify()
    {
        var result = site.Run();
        Assert.Equal(
            $"import\"./{result.Of("js/b.js").Url.Name}\";function add(first){{return first}}\n",
            result.Text("js/app.js")
        );
        Assert.Equal("a{color:red}\n", result.Text("css/site.css"));
    }

    [Fact]
    public void HasOneWarning() => Assert.Equal("ASSETS302", Assert.Single(site.Run().Diagnostics).Code);

    [Fact]
    public void WarnsAgainWhenAllIsInTheCache()
    {
        site.Run();
        Assert.Equal("ASSETS302", Assert.Single(site.Run().Diagnostics).Code);
    }

    [Fact]
    public void HasNoWarningWhenNUglifyIsAskedFor()
    {
        site.Options = site.Options with { Minifier = MinifierName.NUglify };
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("a{color:red}\n", result.Text("css/site.css"));
    }

    [Fact]
    public void IsPublishedAsWrittenWhenNoMinifierIsAskedFor()
    {
        site.Options = site.Options with { Minifier = MinifierName.None };
        site.With("data.json", "[ 1 ]");
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("a   {   color   :   red   }   /* why */", result.Text("css/site.css"));
        Assert.Equal("[ 1 ]", result.Text("data.json"));
    }

    [Fact]
    public void IsMinifiedByEsbuildOnceThatIsThere()
    {
        var without = site.Run().Text("js/app.js");
        site.Options = site.Options with { EsbuildPath = Path.Combine(Esbuild.RepositoryRoot, "artifacts", "esbuild") };
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.Contains("function add(", without, StringComparison.Ordinal);
        Assert.DoesNotContain("first", result.Text("js/app.js"), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}

public sealed class SiteWhoseScriptsReadTheirOwnNames : IDisposable
{
    private const string AngularJs =
        "app . controller ( 'A' , function ( $scope ) { m . open ( { controller : function ( $scope ) { } } ) } ) ;";

    private readonly PipelineSite site = new();

    public SiteWhoseScriptsReadTheirOwnNames()
    {
        site.Options = site.Options with
        {
            EsbuildPath = Path.Combine(Esbuild.RepositoryRoot, "artifacts", "esbuild"),
            Defaults = site.Options.Defaults with { Minify = Minification.Full },
        };
        site.With("legacy/app.js", AngularJs).With("js/app.js", AngularJs).With("legacy/app.css", "a   {   b : c   }");
    }

    // esbuild renames the inner $scope even with --minify-whitespace.
    [Fact]
    public void KeepsThemWhereOnlyWhiteSpaceMayGo()
    {
        site.Options = site.Options with
        {
            Rules =
            [
                new AssetRule("legacy", Glob.ParseList("legacy/**"), new AssetPolicy(Minify: Minification.WhiteSpace)),
            ],
        };
        var result = site.Run();
        Assert.Equal(
            "app.controller('A',function($scope){m.open({controller:function($scope){}})})\n",
            result.Text("legacy/app.js")
        );
        Assert.DoesNotContain("$scope", result.Text("js/app.js"), StringComparison.Ordinal);
        Assert.Equal("a{b:c}\n", result.Text("legacy/app.css"));
        Assert.Empty(result.Diagnostics);
    }

    public void Dispose() => site.Dispose();
}
