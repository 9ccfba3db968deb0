using Assets.Media.Inspection;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>A file of a type.</summary>
/// <param name="Name">Names the sample.</param>
/// <param name="Type">What we find.</param>
/// <param name="Bytes">The file.</param>
/// <param name="FileSays">What the program <c>file</c> says if that is another content type.</param>
/// <param name="Why">The reason of the difference.</param>
public sealed record TypeSample(string Name, string Type, byte[] Bytes, string? FileSays = null, string? Why = null)
{
    internal TypeSample(FileType type, byte[] bytes, string? fileSays = null, string? why = null)
        : this($"{type.ContentType} {type.Extension}", type.ContentType, bytes, fileSays, why) { }

    public override string ToString() => Name;
}
