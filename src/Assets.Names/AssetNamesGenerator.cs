using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Assets.Names;

/// <summary>
/// Makes a class with the names of a site's assets as constants, of the list that the build writes before the compiler
/// runs (<c>AssetsNames</c>). A project without the list gets nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AssetNamesGenerator : IIncrementalGenerator
{
    /// <summary>The step that must not run again when the list has not changed.</summary>
    internal const string ReadStep = "AssetNames";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context
                .AdditionalTextsProvider.Where(file =>
                    Path.GetFileName(file.Path).Equals(AssetList.FileName, StringComparison.Ordinal)
                )
                // As text, because its equality decides whether the rest runs again.
                .Select((file, cancellation) => file.GetText(cancellation)?.ToString() ?? "")
                .WithTrackingName(ReadStep),
            Write
        );

    private static void Write(SourceProductionContext context, string text)
    {
        if (AssetList.Parse(text) is { } list)
            context.AddSource(
                "AssetNames.g.cs",
                SourceText.From(new NamesSource(list, context.ReportDiagnostic).Write(), Encoding.UTF8)
            );
    }
}
