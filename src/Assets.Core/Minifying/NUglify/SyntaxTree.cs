using Acornima;
using Acornima.Ast;

namespace Assets.Core.Minifying.NUglify;

/// <summary>A script as Acornima parses it, to detect whether minifying has changed its meaning.</summary>
internal sealed class SyntaxTree
{
    // NUglify recurses once or a few times for each level, without a guard: a stack overflow would end MSBuild. With
    // 256 MB there are 50 KB for a level.
    public const int MaxDepth = 5_000;

    private readonly Program? program;

    private SyntaxTree(Program? program, SyntaxErrorException? error, IReadOnlyList<string> legalComments) =>
        (this.program, Error, LegalComments) = (program, error, legalComments);

    /// <summary>Why there is no tree; null when there is one.</summary>
    public SyntaxErrorException? Error { get; }

    /// <summary>Whether it parses as a module only.</summary>
    public bool IsModule => program is Module;

    /// <summary>Comments that licences require, each on lines of its own, without repetitions.</summary>
    public IReadOnlyList<string> LegalComments { get; }

    /// <summary>Whether it is nested too deeply for recursive code or for Acornima.</summary>
    public bool IsTooDeep { get; private init; }

    /// <summary>Parses a script, or a module where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isModule">Whether it is known to be a module.</param>
    public static SyntaxTree Parse(string text, bool isModule)
    {
        var asScript = isModule ? null : TryParse(text, isModule: false);
        if (asScript is { Error: null })
            return asScript;

        var asModule = TryParse(text, isModule: true);
        // The error of a script is the one that is furthest into it: "import" alone is none.
        return asScript is null || asModule.Error is null || asModule.Error.Error.Index > asScript.Error!.Error.Index
            ? asModule
            : asScript;
    }

    /// <summary>Whether both mean the same.</summary>
    /// <param name="minified">The minified script.</param>
    /// <param name="places">Gets the places of nodes that match; null when they are not needed.</param>
    public bool Equals(SyntaxTree minified, List<MatchedPlace>? places) =>
        program is not null
        && minified.program is not null
        && IsModule == minified.IsModule
        && TreeComparison.Equal(program, minified.program, places);

    private static SyntaxTree TryParse(string text, bool isModule)
    {
        var comments = new List<string>();
        var parser = new Parser(
            new ParserOptions
            {
                EcmaVersion = EcmaVersion.Latest,
                // CommonJS wraps a file in a function.
                AllowReturnOutsideFunction = !isModule,
                ExperimentalESFeatures = ExperimentalESFeatures.All,
                // The comparison needs their text only, and engines accept more than Acornima does.
                OnRegExp = (in RegExpParsingContext _) => RegExpParseResult.ForSuccess(null, null),
                OnComment = (in Comment comment) =>
                {
                    if (LegalComment.Is(text.AsSpan(comment.Start, comment.End - comment.Start)))
                        comments.Add(text[comment.Start..comment.End]);
                },
            }
        );
        try
        {
            Program program = isModule ? parser.ParseModule(text) : parser.ParseScript(text);
            return new SyntaxTree(program, null, LegalComment.Lines(comments))
            {
                IsTooDeep = TreeComparison.Depth(program) > MaxDepth,
            };
        }
        catch (SyntaxErrorException error)
        {
            return new SyntaxTree(null, error, []);
        }
        catch (InsufficientExecutionStackException)
        {
            return new SyntaxTree(null, null, []) { IsTooDeep = true };
        }
    }
}
