namespace Assets.Core.References.Resolving;

/// <summary>
/// Orders assets so that each comes after all it refers to. Assets that refer to one another in a cycle form one
/// component (Tarjan 1972, "Depth-first search and linear graph algorithms", with an explicit stack, so that a chain
/// can have any length).
/// </summary>
internal static class ReferenceGraph
{
    /// <summary>
    /// Strongly connected components in levels: a component refers only to components of earlier levels.
    /// </summary>
    /// <param name="count">Number of nodes, named 0 to count - 1.</param>
    /// <param name="edges">For each node the nodes it refers to.</param>
    /// <returns>Levels of components of nodes, all in ascending order.</returns>
    public static IReadOnlyList<IReadOnlyList<int[]>> Levels(int count, Func<int, IReadOnlyList<int>> edges)
    {
        var search = new Search(count, edges);
        for (var node = 0; node < count; node++)
            search.From(node);

        var levels = new List<List<int[]>>();
        foreach (var (component, level) in search.Components)
        {
            while (levels.Count <= level)
                levels.Add([]);
            Array.Sort(component);
            levels[level].Add(component);
        }

        foreach (var level in levels)
            level.Sort((left, right) => left[0].CompareTo(right[0]));
        return levels;
    }

    private sealed class Search(int count, Func<int, IReadOnlyList<int>> edges)
    {
        private const int Unseen = 0;

        private readonly int[] order = new int[count];
        private readonly int[] low = new int[count];
        private readonly int[] levelOf = new int[count];
        private readonly bool[] open = new bool[count];
        private readonly Stack<int> path = new();
        private readonly Stack<(int Node, int NextEdge)> calls = new();
        private int seen;

        /// <summary>Components in the order they close: each after all components it refers to.</summary>
        public List<(int[] Nodes, int Level)> Components { get; } = [];

        public void From(int start)
        {
            if (order[start] != Unseen)
                return;

            Enter(start);
            while (calls.TryPop(out var call))
            {
                var targets = edges(call.Node);
                if (call.NextEdge < targets.Count)
                {
                    calls.Push((call.Node, call.NextEdge + 1));
                    Follow(call.Node, targets[call.NextEdge]);
                }
                else
                {
                    Leave(call.Node);
                }
            }
        }

        private void Enter(int node)
        {
            order[node] = low[node] = ++seen;
            open[node] = true;
            path.Push(node);
            calls.Push((node, 0));
        }

        private void Follow(int node, int target)
        {
            if (order[target] == Unseen)
                Enter(target);
            else if (open[target])
                low[node] = Math.Min(low[node], order[target]);
        }

        private void Leave(int node)
        {
            if (low[node] == order[node])
                Close(node);
            if (calls.TryPeek(out var caller))
                low[caller.Node] = Math.Min(low[caller.Node], low[node]);
        }

        private void Close(int root)
        {
            var nodes = new List<int>();
            int node;
            do
            {
                node = path.Pop();
                open[node] = false;
                nodes.Add(node);
            } while (node != root);

            var inside = nodes.ToHashSet();
            var level = nodes
                .SelectMany(edges)
                .Where(target => !inside.Contains(target))
                .Select(target => levelOf[target] + 1)
                .DefaultIfEmpty(0)
                .Max();
            foreach (var member in nodes)
                levelOf[member] = level;
            Components.Add(([.. nodes], level));
        }
    }
}
