using System.Buffers;

namespace Assets.Storage.Files;

/// <summary>Names that a file cannot have on Windows, or that mean a device or a stream there.</summary>
internal static class WindowsNames
{
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    private static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        .. "123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }),
    ];

    private static readonly SearchValues<char> Characters = SearchValues.Create("<>:\"|?*");

    public static bool IsRefused(string name) =>
        name.AsSpan().ContainsAny(Characters)
        || name[^1] is ' ' or '.'
        || Devices.Contains(name.Split('.')[0].TrimEnd(' '), StringComparer.OrdinalIgnoreCase);
}
