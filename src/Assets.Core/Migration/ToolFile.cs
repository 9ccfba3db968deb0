using System.Text.Json;
using Assets.Core.Diagnostics;

namespace Assets.Core.Migration;

/// <summary>Reads the configuration files of tools that sites used before.</summary>
internal static class ToolFile
{
    /// <summary>The file's value; null, and a diagnostic, if the file is not JSON or has another form.</summary>
    /// <param name="file">Its absolute path.</param>
    /// <param name="utf8">Its content.</param>
    /// <param name="form">The form that the tool reads, such as "a list of bundles".</param>
    /// <param name="hasForm">Whether a value has it.</param>
    /// <param name="report">Receives what is wrong.</param>
    public static JsonPart? Read(
        string file,
        byte[] utf8,
        string form,
        Func<JsonPart, bool> hasForm,
        Action<Diagnostic> report
    )
    {
        try
        {
            var root = JsonPart.Parse(file, utf8);
            if (hasForm(root))
                return root;
            report(Catalog.ToolFileOfAnotherForm(root.Place, form));
        }
        catch (JsonException exception)
        {
            report(Catalog.ToolFileDamaged(JsonPart.PlaceOf(exception, file, utf8), FirstSentence(exception.Message)));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which no file name has.
            report(Catalog.ToolFileDamaged(new(file), "A string in it is not valid Unicode"));
        }

        return null;
    }

    /// <summary>Without the position, which the diagnostic has.</summary>
    private static string FirstSentence(string message) =>
        message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.', ' ');
}
