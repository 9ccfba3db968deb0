using System.ComponentModel;
using System.Diagnostics;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>The program <c>file</c>, a second opinion on types.</summary>
internal static class FileProgram
{
    /// <summary>Gets the content types of all files of a folder, ordered by name; null if it is not installed.</summary>
    public static async Task<IReadOnlyList<string>?> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("file") { RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                ["--brief", "--mime-type", .. Directory.GetFiles(folder).Order(StringComparer.Ordinal)]
        )
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
