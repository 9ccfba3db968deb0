using System.Text;
using Acornima;
using Acornima.Ast;
using Assets.Core.References;
using Assets.Core.Tests.Properties;
using FsCheck.Fluent;

namespace Assets.Core.Tests.References.JavaScript;

/// <summary>
/// Scripts put together at random, read by Acornima, a complete parser, and by us: if it accepts a script, both find
/// the same references. Whether a slash begins a regular expression is what the parts are about.
/// </summary>
public sealed class ScriptsReadByAcornima
{
    private static readonly string[] Parts =
    [
        "import './a.js'",
        "import{a as b}from\"./b.js\";",
        "export*from'./c.js'\n",
        "import(`./d.js`)",
        "import('./e.js',{with:{type:'json'}})",
        "new URL('./f.js',import.meta.url)",
        "import.meta.resolve('./g.js')",
        "importScripts('h.js',\"i.js\")",
        "a.import('x')",
        "({import(x){}})",
        "/'/",
        "/[/'\"`]/g",
        "/import('x')/",
        "a/'/",
        "`${",
        "}`",
        "`import('x')${import('./j.js')}`",
        "'import(\"x\")'",
        "// import('x')\n",
        "/* import('x') */",
        "if(a)",
        "while(a)",
        "a",
        "b",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "a++",
        "=",
        "=>",
        "a=>{}\n",
        "function f(){}\n",
        "class A{}\n",
        "class B extends ",
        "return",
        "typeof ",
        "yield",
        "await ",
        "of",
        "let",
        "async",
        "?.",
        "?",
        ":",
        ",",
        ";",
        "\n",
        "\u2028",
        " ",
        "/",
        "+",
        ".",
        "1",
        "0.",
        "case 1:",
        "else ",
        "do ",
        "label:",
    ];

    [Fact]
    public void HaveTheSameReferences()
    {
        var (accepted, withReferences) = (0, 0);
        Checked.ForAll(
            Checked.Sequences(Gen.Elements(Parts)),
            10_000,
            parts =>
            {
                var script = string.Concat(parts);
                if (Theirs(script) is not { } theirs)
                    return;

                accepted++;
                withReferences += theirs.Count > 0 ? 1 : 0;
                Assert.Equal((script, string.Join(' ', theirs)), (script, string.Join(' ', Ours(script))));
            },
            size: 9
        );
        Assert.InRange(accepted, 300, int.MaxValue);
        Assert.InRange(withReferences, 100, int.MaxValue);
    }

    /// <summary>In the order of the file; null when it is no module.</summary>
    private static List<string>? Theirs(string script)
    {
        try
        {
            var found = new Finder();
            found.Visit(new Parser().ParseModule(script));
            return [.. found.References.OrderBy(reference => reference.At).Select(reference => reference.Specifier)];
        }
        catch (ParseErrorException)
        {
            return null;
        }
    }

    private static List<string> Ours(string script) =>
        [
            .. ReferenceScanner
                .Find(LogicalPath.Parse("a.mjs"), Encoding.UTF8.GetBytes(script))
                .Select(reference => reference.Specifier),
        ];

    private sealed class Finder : AstVisitor
    {
        public List<(int At, string Specifier)> References { get; } = [];

        protected override object? VisitImportDeclaration(ImportDeclaration node)
        {
            Add(node.Source);
            return base.VisitImportDeclaration(node);
        }

        protected override object? VisitExportAllDeclaration(ExportAllDeclaration node)
        {
            Add(node.Source);
            return base.VisitExportAllDeclaration(node);
        }

        protected override object? VisitExportNamedDeclaration(ExportNamedDeclaration node)
        {
            Add(node.Source);
            return base.VisitExportNamedDeclaration(node);
        }

        protected override object? VisitImportExpression(ImportExpression node)
        {
            Add(node.Source);
            return base.VisitImportExpression(node);
        }

        protected override object? VisitNewExpression(NewExpression node)
        {
            if (node is { Callee: Identifier { Name: "URL" }, Arguments: [var url, var @base] } && IsOwnUrl(@base))
                Add(url);
            return base.VisitNewExpression(node);
        }

        protected override object? VisitCallExpression(CallExpression node)
        {
            if (node.Callee is Identifier { Name: "importScripts" })
                foreach (var argument in node.Arguments)
                    Add(argument);
            else if (
                node is
                {
                    Callee: MemberExpression { Object: MetaProperty, Property: Identifier { Name: "resolve" } },
                    Arguments: [var name, ..]
                }
            )
                Add(name);
            return base.VisitCallExpression(node);
        }

        private static bool IsOwnUrl(Node node) =>
            node is MemberExpression { Object: MetaProperty, Property: Identifier { Name: "url" } };

        private void Add(Node? node)
        {
            if (node is StringLiteral literal)
                References.Add((node.Start, literal.Value));
            else if (node is TemplateLiteral { Expressions.Count: 0, Quasis: [var text] })
                References.Add((node.Start, text.Value.Cooked ?? ""));
        }
    }
}
