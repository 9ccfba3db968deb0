using System.Collections.Immutable;
using System.Text;
using Assets.Core.Constants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Assets.Names.Tests;

/// <summary>An app's code, compiled with the assembly that holds the names of its assets.</summary>
internal sealed class CompiledApp
{
    private const string ClassName = "Shop.Assets";

    private static readonly IReadOnlyList<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "System.Private.CoreLib.dll" or "System.Runtime.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly AssetConstants constants;
    private readonly CSharpCompilation compilation;
    private readonly Lazy<byte[]> emitted;

    private CompiledApp(string code, string className, string name, bool isSigned, params string[] paths)
    {
        constants = new(className, [.. paths.Select(path => new NamedAsset(path, "1 kB", $"wwwroot/{path}"))]);
        var names = ReferenceAssembly.Write(constants, "App.AssetNames", ["App", "App.Tests"]);
        Documentation = Encoding.UTF8.GetString(DocumentationFile.Write(constants, "App.AssetNames"));
        compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [.. Framework, MetadataReference.CreateFromImage(names)],
            new(
                OutputKind.DynamicallyLinkedLibrary,
                // Any key: the compiler does not verify it.
                cryptoPublicKey: isSigned ? [.. typeof(Compilation).Assembly.GetName().GetPublicKey()!] : default,
                publicSign: isSigned,
                metadataImportOptions: MetadataImportOptions.Internal
            )
        );
        emitted = new(() =>
        {
            using var output = new MemoryStream();
            var result = compilation.Emit(output);
            Errors = [.. result.Diagnostics.Where(problem => problem.Severity > DiagnosticSeverity.Info)];
            return output.ToArray();
        });
    }

    /// <summary>An app with assets of these paths.</summary>
    public static CompiledApp Of(params string[] paths) => Compiled("", paths);

    /// <summary>An app with assets, and code that uses their names.</summary>
    public static CompiledApp Compiled(string code, params string[] paths) => new(code, ClassName, "App", false, paths);

    public static CompiledApp Named(string className, string code, params string[] paths) =>
        new(code, className, "App", false, paths);

    public static CompiledApp Signed(string code, params string[] paths) => new(code, ClassName, "App", true, paths);

    /// <summary>Another project that has the names of the app.</summary>
    public static CompiledApp Other(string name, string code, params string[] paths) =>
        new(code, ClassName, name, false, paths);

    public string Documentation { get; }

    /// <summary>The errors and warnings of the compiler.</summary>
    public ImmutableArray<Diagnostic> Errors
    {
        get => emitted.Value is not null ? field : default;
        private set;
    }

    /// <summary>Their codes.</summary>
    public IEnumerable<string> Problems => Errors.Select(problem => problem.Id);

    /// <summary>Names of the assemblies that are needed at run time.</summary>
    public IEnumerable<string> References
    {
        get
        {
            using var module = ModuleMetadata.CreateFromImage(emitted.Value);
            var reader = module.GetMetadataReader();
            return
            [
                .. reader.AssemblyReferences.Select(reference =>
                    reader.GetString(reader.GetAssemblyReference(reference).Name)
                ),
            ];
        }
    }

    /// <summary>Each usable constant as <c>Css.Site = css/site.css</c>, in order.</summary>
    public IEnumerable<string> Constants =>
        Fields.Where(constant => !IsError(constant)).Select(constant => $"{Name(constant)} = {constant.ConstantValue}");

    /// <summary>Each constant that is a compile error, with its text.</summary>
    public IEnumerable<string> Refused =>
        Fields
            .Where(IsError)
            .Select(constant =>
                $"{Name(constant)}: {constant.GetAttributes().Single(IsError).ConstructorArguments[0].Value}"
            );

    /// <summary>Files that no constant can name, as the build reports them.</summary>
    public IEnumerable<string> Collisions
    {
        get
        {
            var folder = Directory.CreateTempSubdirectory("assets-names-");
            try
            {
                var files = new ConstantsFiles(Path.Combine(folder.FullName, "App.AssetNames.dll"));
                return [.. files.Write(constants, []).Select(problem => $"{problem.Code}: {problem.Message}")];
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private IEnumerable<IFieldSymbol> Fields =>
        compilation.GetTypeByMetadataName(constants.ClassName) is { } type ? Members(type) : [];

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Concat(type.GetTypeMembers().SelectMany(Members));

    private static bool IsError(IFieldSymbol field) => field.GetAttributes().Any(IsError);

    private static bool IsError(AttributeData attribute) => attribute.AttributeClass!.Name == "ObsoleteAttribute";

    private static string Name(IFieldSymbol field) =>
        field.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)["Shop.Assets.".Length..];
}
