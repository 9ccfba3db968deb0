using Assets.Core.Diagnostics;
using Assets.Core.Minifying.Esbuild;
using Assets.Core.Minifying.NUglify;

namespace Assets.Core.Minifying;

/// <summary>The minifiers of a run, and the choice of the minifiers for a file.</summary>
internal sealed class Minifiers
{
    private readonly EsbuildMinifier esbuild;
    private readonly Minifier nuglify = new(new NUglifyMinifier());
    private readonly IReadOnlyList<Minifier> inOrder;

    /// <param name="preferred">The minifier that the project requests.</param>
    /// <param name="service">esbuild, started when the first file needs it.</param>
    public Minifiers(MinifierName preferred, EsbuildService service)
    {
        esbuild = new EsbuildMinifier(service);
        inOrder = preferred switch
        {
            MinifierName.Esbuild => [new Minifier(esbuild), nuglify],
            MinifierName.NUglify => [nuglify],
            _ => [],
        };
    }

    /// <summary>Why esbuild could not be run, once a file needed it; null when it could.</summary>
    public Diagnostic? Unavailable => esbuild.Unavailable;

    /// <summary>
    /// The minifiers for a file, the preferred one first: the next one is used if the machine cannot run it. Empty when
    /// the file is not minified.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="minification">The minification of its policy.</param>
    public IReadOnlyList<Minifier> For(LogicalPath path, Minification minification) =>
        minification == Minification.None || MinifyLanguages.Of(path) is not { } language ? []
        // esbuild renames variables that hide others even with --minify-whitespace ($scope becomes $scope2).
        : minification == Minification.WhiteSpace && language == MinifyLanguage.JavaScript && inOrder.Count > 0
            ? [nuglify]
        : inOrder;
}
