using System.Security.Cryptography;

namespace Assets.Media.Naming;

/// <summary>Names that nobody can guess.</summary>
internal static class RandomName
{
    /// <summary>134 bits; 128 cannot be guessed.</summary>
    public const int Length = 26;

    /// <summary>78 billion values: after one collision a second one is not expected.</summary>
    public const int SuffixLength = 7;

    /// <summary>In one letter case, because some file systems ignore it.</summary>
    private const string Characters = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string New() => RandomNumberGenerator.GetString(Characters, Length);

    public static string Suffix() => RandomNumberGenerator.GetString(Characters, SuffixLength);
}
