using Assets.Media.Inspection;

namespace Assets.Media.Tests.Naming;

/// <summary>A JPEG that a client has sent.</summary>
internal sealed class Candidate(string? fileName = null) : MediaCandidate
{
    public Dictionary<string, string> Values { get; } = [];

    public override string Store => "photos";

    public override MediaUpload Upload => new() { FileName = fileName, Values = Values };

    public override FileType Type { get; } = new() { ContentType = "image/jpeg", Extensions = [".jpg", ".jpeg"] };

    public override long Length => 3;

    public override string Sha256 => new('0', 64);

    public override int? Width => null;

    public override int? Height => null;

    public override int? Frames => null;

    public override Stream OpenRead() => new MemoryStream([0xFF, 0xD8, 0xFF]);
}
