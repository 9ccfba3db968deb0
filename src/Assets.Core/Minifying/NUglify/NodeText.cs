using System.Globalization;
using Acornima.Ast;

namespace Assets.Core.Minifying.NUglify;

/// <summary>The text of a node of a syntax tree itself, without its children.</summary>
/// <param name="Type">The kind of node.</param>
/// <param name="Text">Name, value or operator.</param>
/// <param name="Flags">Keywords and marks that make a difference.</param>
internal readonly record struct NodeText(NodeType Type, string Text = "", int Flags = 0)
{
    /// <summary>Null for an unknown kind of node: trees with one are never equal.</summary>
    public static NodeText? Of(Node node) =>
        node switch
        {
            Literal literal => Value(literal),
            Identifier identifier => new(node.Type, identifier.Name),
            PrivateIdentifier identifier => new(node.Type, identifier.Name),
            // Only a tag function can read the raw text of a template; it is part of the tagged template below.
            TemplateElement element => new(
                node.Type,
                element.Value.Cooked ?? "\0" + element.Value.Raw,
                Bits(element.Tail)
            ),
            TaggedTemplateExpression tagged => new(
                node.Type,
                string.Join("\0${", tagged.Quasi.Quasis.Select(quasi => quasi.Value.Raw))
            ),
            Directive directive => new(node.Type, "\0" + directive.Value),
            BinaryExpression binary => new(node.Type, "", (int)binary.Operator),
            AssignmentExpression assignment => new(node.Type, "", (int)assignment.Operator),
            UnaryExpression unary => new(node.Type, "", ((int)unary.Operator * 2) + Bits(unary.Prefix)),
            VariableDeclaration declaration => new(node.Type, "", (int)declaration.Kind),
            Property property => new(
                node.Type,
                property.Kind.ToString(),
                Bits(property.Computed, property.Method, IsPrototypeShorthand(property))
            ),
            ClassProperty property => new(
                node.Type,
                property.Kind.ToString(),
                Bits(property.Computed, property.Static)
            ),
            MemberExpression member => new(node.Type, "", Bits(member.Computed, member.Optional)),
            CallExpression call => new(node.Type, "", Bits(call.Optional)),
            IFunction function => new(
                node.Type,
                "",
                Bits(function.Async, function.Generator, function.Body is Expression)
            ),
            ForOfStatement loop => new(node.Type, "", Bits(loop.Await)),
            YieldExpression yield => new(node.Type, "", Bits(yield.Delegate)),
            ImportDeclaration import => new(node.Type, import.Phase.ToString()),
            ImportExpression import => new(node.Type, import.Phase.ToString()),
            Script script => new(node.Type, "script", Bits(script.Strict)),
            _ => node.Type is NodeType.Unknown or NodeType.Extension or NodeType.ParenthesizedExpression
                ? null
                : new(node.Type),
        };

    private static NodeText Value(Literal literal) =>
        literal switch
        {
            StringLiteral text => new(literal.Type, text.Value, 1),
            NumericLiteral number => new(
                literal.Type,
                BitConverter.DoubleToInt64Bits(number.Value).ToString(CultureInfo.InvariantCulture),
                2
            ),
            BigIntLiteral number => new(literal.Type, number.Value.ToString(CultureInfo.InvariantCulture), 3),
            RegExpLiteral regex => new(literal.Type, regex.RegExp.Pattern + "\0" + regex.RegExp.Flags, 4),
            _ => new(literal.Type, literal.Raw, 5),
        };

    // {__proto__: x} sets the prototype, {__proto__} a property.
    private static bool IsPrototypeShorthand(Property property) =>
        property is { Shorthand: true, Key: Identifier { Name: "__proto__" } };

    private static int Bits(bool first, bool second = false, bool third = false) =>
        (first ? 1 : 0) + (second ? 2 : 0) + (third ? 4 : 0);
}
