using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Assets.Names.Tests;

/// <summary>An app's code, compiled with the class that the generator makes of a list.</summary>
internal sealed class Generated
{
    private static readonly IReadOnlyList<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "System.Private.CoreLib.dll" or "System.Runtime.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private GeneratorDriver driver = CSharpGeneratorDriver.Create(
        [new AssetNamesGenerator().AsSourceGenerator()],
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
    );
    private Compilation compilation;
    private Compilation compiled = null!;

    private Generated(string list, string code)
    {
        compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(code)],
            Framework,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        driver = driver.AddAdditionalTexts([new ListFile(list)]);
        Run();
    }

    /// <summary>The class for assets of these paths.</summary>
    public static Generated Of(params string[] paths) => Compiled("", paths);

    /// <summary>The class, and code that uses it.</summary>
    public static Generated Compiled(string code, params string[] paths) => new(List("Shop.Assets", paths), code);

    public static Generated Named(string className, params string[] paths) => new(List(className, paths), "");

    public static Generated OfText(string list) => new(list, "");

    public ImmutableArray<Diagnostic> OfGenerator { get; private set; }

    /// <summary>The errors and warnings of the compiler, as codes.</summary>
    public IEnumerable<string> Problems { get; private set; } = [];

    public IEnumerable<Diagnostic> Errors { get; private set; } = [];

    public string Source =>
        driver.GetRunResult().Results[0].GeneratedSources.SingleOrDefault().SourceText?.ToString() ?? "";

    /// <summary>Each usable constant as <c>Css.Site = css/site.css</c>, in order.</summary>
    public IEnumerable<string> Constants =>
        Fields.Where(constant => !IsError(constant)).Select(constant => $"{Name(constant)} = {constant.ConstantValue}");

    /// <summary>Each constant that is a compile error, with its text.</summary>
    public IEnumerable<string> Refused =>
        Fields
            .Where(IsError)
            .Select(constant => $"{Name(constant)}: {constant.GetAttributes()[0].ConstructorArguments[0].Value}");

    /// <summary>How the steps of another run with other code and the same list ended.</summary>
    public IEnumerable<IncrementalStepRunReason> AgainWith(string code, string? list = null)
    {
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code));
        if (list is not null)
            driver = driver.ReplaceAdditionalTexts([new ListFile(list)]);
        Run();
        return driver
            .GetRunResult()
            .Results[0]
            .TrackedOutputSteps.SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason);
    }

    public static string List(string className, params string[] paths) =>
        className + "\n" + string.Concat(paths.Select(path => $"{path}\t1 kB\twwwroot/{path}\n"));

    private IEnumerable<IFieldSymbol> Fields =>
        compiled.GetTypeByMetadataName("Shop.Assets") is { } type ? Members(type) : [];

    private void Run()
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var problems);
        OfGenerator = problems;
        Errors = updated.GetDiagnostics().Where(problem => problem.Severity > DiagnosticSeverity.Info);
        Problems = Errors.Select(problem => problem.Id);
        compiled = updated;
    }

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Concat(type.GetTypeMembers().SelectMany(Members));

    private static bool IsError(IFieldSymbol field) =>
        field.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "ObsoleteAttribute");

    private static string Name(IFieldSymbol field) =>
        field.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)["Shop.Assets.".Length..];

    private sealed class ListFile(string text) : AdditionalText
    {
        public override string Path => "/app/obj/Debug/net10.0/assets.names.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
