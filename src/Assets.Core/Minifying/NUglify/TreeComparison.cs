using Acornima.Ast;

namespace Assets.Core.Minifying.NUglify;

/// <summary>
/// Compares two syntax trees without recursion. Equal are those of programs that differ in nothing but white space,
/// comments, semicolons, braces around a single statement, quotes and the spelling of numbers and property names.
/// </summary>
internal static class TreeComparison
{
    /// <summary>Whether two programs mean the same.</summary>
    /// <param name="source">The tree of the source.</param>
    /// <param name="minified">The tree of the minified text.</param>
    /// <param name="places">Gets the place of each node; null when they are not needed.</param>
    public static bool Equal(Node source, Node minified, List<MatchedPlace>? places)
    {
        var open = new Stack<(Node? Source, Node? Minified)>([(source, minified)]);
        var (before, after) = (new List<Node?>(), new List<Node?>());
        while (open.TryPop(out var pair))
        {
            if (pair.Source is null || pair.Minified is null)
            {
                if (pair.Source != pair.Minified)
                    return false;
                continue;
            }

            if (NodeText.Of(pair.Source) is not { } text || text != NodeText.Of(pair.Minified))
                return false;

            before.Clear();
            after.Clear();
            NodeChildren.Add(pair.Source, before);
            NodeChildren.Add(pair.Minified, after);
            if (before.Count != after.Count)
                return false;

            var (from, to) = (pair.Source.Location.Start, pair.Minified.Location.Start);
            places?.Add(new MatchedPlace(to.Line - 1, to.Column, from.Line - 1, from.Column));
            for (var i = 0; i < before.Count; i++)
                open.Push((before[i], after[i]));
        }

        return true;
    }

    /// <summary>How deep a tree nests.</summary>
    public static int Depth(Node root)
    {
        var deepest = 0;
        var open = new Stack<(Node Node, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
            {
                if (child is not null)
                    open.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }
}
