using System.Text;
using Assets.Core.Diagnostics;

namespace Assets.Core.Constants;

/// <summary>
/// The files that a build writes for the compiler and for editors: <c>App.AssetNames.dll</c>, its documentation
/// <c>.xml</c>, and <c>.txt</c>, which says what they were made of.
/// </summary>
/// <param name="assembly">Absolute path of the assembly.</param>
internal sealed class ConstantsFiles(string assembly)
{
    // Lines of the list: first what the files were made of, then the problems in it.
    private const string ProblemPrefix = "!\t";

    private string Documentation => Path.ChangeExtension(assembly, ".xml");

    private string List => Path.ChangeExtension(assembly, ".txt");

    /// <summary>Whether they exist.</summary>
    public bool Exist => File.Exists(assembly) && File.Exists(Documentation) && File.Exists(List);

    /// <summary>
    /// Writes the files. The compiler runs again when the assembly changes, so it is written only if its content does.
    /// </summary>
    /// <param name="constants">The class.</param>
    /// <param name="friends">The names of the assemblies whose code can use the class.</param>
    /// <returns>What is wrong with the names, whether or not they were written.</returns>
    public IReadOnlyList<Diagnostic> Write(AssetConstants constants, IReadOnlyList<string> friends)
    {
        var madeOf = MadeOf(constants, friends);
        if (Exist && File.ReadAllText(List) is var list && list.StartsWith(madeOf, StringComparison.Ordinal))
        {
            var problems = list[madeOf.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (problems.All(line => line.StartsWith(ProblemPrefix, StringComparison.Ordinal)))
                return [.. problems.Select(Problem)];
        }

        var name = Path.GetFileNameWithoutExtension(assembly);
        AtomicFile.WriteIfDifferent(assembly, ReferenceAssembly.Write(constants, name, friends));
        AtomicFile.WriteIfDifferent(Documentation, DocumentationFile.Write(constants, name));
        string[] collisions = [.. Collisions(constants.Root(), constants.TypeName)];
        // Last, so that it is never newer than the others.
        AtomicFile.Write(List, Encoding.UTF8.GetBytes(madeOf + string.Concat(collisions.Select(line => line + "\n"))));
        return [.. collisions.Select(Problem)];
    }

    /// <summary>What was wrong with the names when the files were written.</summary>
    public IReadOnlyList<Diagnostic> Problems() =>
        [
            .. File.ReadLines(List)
                .Where(line => line.StartsWith(ProblemPrefix, StringComparison.Ordinal))
                .Select(Problem),
        ];

    private static string MadeOf(AssetConstants constants, IReadOnlyList<string> friends)
    {
        var text = new StringBuilder();
        // Another version of this code can write other files.
        text.Append(typeof(ConstantsFiles).Module.ModuleVersionId).Append('\n');
        text.Append(constants.ClassName).Append('\n').AppendJoin('\t', friends).Append('\n');
        foreach (var file in constants.Files)
            text.Append(file.Path).Append('\t').Append(file.Size).Append('\t').Append(file.Source).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Collisions(NamedFolder folder, string name) =>
        folder
            .Files.Where(file => file.IsCollision)
            .Select(file => $"{ProblemPrefix}{name}.{file.Identifier}\t{file.Owners}")
            .Concat(folder.Folders.SelectMany(inner => Collisions(inner, $"{name}.{inner.Identifier}")));

    private static Diagnostic Problem(string line) =>
        line.Split('\t') is [_, var name, var owners]
            ? Catalog.SameConstant(name, owners)
            : throw new InvalidDataException(line);
}
