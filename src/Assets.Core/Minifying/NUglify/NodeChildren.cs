using System.Globalization;
using Acornima.Ast;

namespace Assets.Core.Minifying.NUglify;

/// <summary>The children of a node of a syntax tree, without the differences that minifying may make.</summary>
internal static class NodeChildren
{
    /// <summary>Adds a node's children in order; an optional one that is absent is null.</summary>
    public static void Add(Node node, List<Node?> children)
    {
        switch (node)
        {
            case Program program:
                AddStatements(program.Body, children);
                break;
            case BlockStatement block:
                AddStatements(block.Body, children);
                break;
            case SwitchCase part:
                children.Add(part.Test);
                AddStatements(part.Consequent, children);
                break;
            case IfStatement statement:
                children.AddRange([statement.Test, Single(statement.Consequent), Single(statement.Alternate)]);
                break;
            case ForStatement loop:
                children.AddRange([loop.Init, loop.Test, loop.Update, Single(loop.Body)]);
                break;
            case ForInStatement loop:
                children.AddRange([loop.Left, loop.Right, Single(loop.Body)]);
                break;
            case ForOfStatement loop:
                children.AddRange([loop.Left, loop.Right, Single(loop.Body)]);
                break;
            case WhileStatement loop:
                children.AddRange([loop.Test, Single(loop.Body)]);
                break;
            case DoWhileStatement loop:
                children.AddRange([Single(loop.Body), loop.Test]);
                break;
            case WithStatement statement:
                children.AddRange([statement.Object, Single(statement.Body)]);
                break;
            case LabeledStatement statement:
                children.AddRange([statement.Label, Single(statement.Body)]);
                break;
            case ArrayExpression array:
                AddAll(array.Elements, children);
                break;
            case ArrayPattern array:
                AddAll(array.Elements, children);
                break;
            case TryStatement statement:
                children.AddRange([statement.Block, statement.Handler, statement.Finalizer]);
                break;
            case CatchClause clause:
                children.AddRange([clause.Param, clause.Body]);
                break;
            case FunctionDeclaration function:
                children.Add(function.Id);
                AddFunction(function.Params, function.Body, children);
                break;
            case FunctionExpression function:
                children.Add(function.Id);
                AddFunction(function.Params, function.Body, children);
                break;
            case ArrowFunctionExpression function:
                AddFunction(function.Params, function.Body, children);
                break;
            case ClassDeclaration type:
                children.AddRange([type.Id, type.SuperClass]);
                AddAll(type.Decorators, children);
                children.Add(type.Body);
                break;
            case ClassExpression type:
                children.AddRange([type.Id, type.SuperClass]);
                AddAll(type.Decorators, children);
                children.Add(type.Body);
                break;
            case Property property:
                children.AddRange([property.Computed ? property.Key : Key(property.Key), property.Value]);
                break;
            case ClassProperty property:
                AddDecorators(property, children);
                children.AddRange([property.Computed ? property.Key : Key(property.Key), property.Value]);
                break;
            case ExportNamedDeclaration export:
                children.AddRange([export.Declaration, export.Source]);
                AddAll(export.Specifiers, children);
                AddAll(export.Attributes, children);
                break;
            case ExportSpecifier specifier:
                children.AddRange([specifier.Local, specifier.Exported]);
                break;
            case ImportSpecifier specifier:
                children.AddRange([specifier.Imported, specifier.Local]);
                break;
            case ExportAllDeclaration export:
                children.AddRange([export.Exported, export.Source]);
                AddAll(export.Attributes, children);
                break;
            default:
                foreach (var child in node.ChildNodes)
                    children.Add(child);
                break;
        }
    }

    private static void AddDecorators(ClassProperty property, List<Node?> children)
    {
        switch (property)
        {
            case MethodDefinition method:
                AddAll(method.Decorators, children);
                break;
            case PropertyDefinition field:
                AddAll(field.Decorators, children);
                break;
            case AccessorProperty accessor:
                AddAll(accessor.Decorators, children);
                break;
        }
    }

    // The null between parameters and body keeps (a) {b} and () {a; b} apart, whatever the body is.
    private static void AddFunction(in NodeList<Node> parameters, Node body, List<Node?> children)
    {
        AddAll(parameters, children);
        children.AddRange([null, body]);
    }

    private static void AddAll<T>(in NodeList<T> nodes, List<Node?> children)
        where T : Node?
    {
        foreach (var node in nodes)
            children.Add(node);
    }

    private static void AddStatements(in NodeList<Statement> statements, List<Node?> children)
    {
        foreach (var statement in statements)
        {
            if (statement is not EmptyStatement)
                children.Add(statement);
        }
    }

    // "{ a(); }" as the body of a loop is "a();". "{}" is ";", which is null here. A declaration needs its block.
    private static Statement? Single(Statement? statement)
    {
        while (statement is NestedBlockStatement block)
        {
            Statement? only = null;
            foreach (var inner in block.Body)
            {
                if (inner is EmptyStatement)
                    continue;
                if (
                    only is not null
                    || inner is Declaration and not VariableDeclaration { Kind: VariableDeclarationKind.Var }
                )
                    return block;
                only = inner;
            }

            statement = only;
        }

        return statement is EmptyStatement ? null : statement;
    }

    // "a" and a are one key, and so are "1" and 1.
    private static Node Key(Expression key) =>
        key switch
        {
            StringLiteral text => new Identifier(text.Value) { Range = key.Range, Location = key.Location },
            NumericLiteral { Value: >= 0 and < 1e9 } number when number.Value == Math.Floor(number.Value) =>
                new Identifier(number.Value.ToString(CultureInfo.InvariantCulture))
                {
                    Range = key.Range,
                    Location = key.Location,
                },
            _ => key,
        };
}
