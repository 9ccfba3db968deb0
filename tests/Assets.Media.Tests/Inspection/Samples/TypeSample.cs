using Assets.Media.Inspection;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>A file of a type.</summary>
/// <param name="Name">Names the sample.</param>
/// <param name="Type">What we find.</param>
/// <param name="Bytes">The file.</param>
internal sealed record TypeSample(string Name, string Type, byte[] Bytes)
{
    public TypeSample(FileType type, byte[] bytes)
        : this($"{type.ContentType} {type.Extension}", type.ContentType, bytes) { }
}
