using Assets.Media.Tests.Inspection.Samples;

namespace Assets.Media.Tests.Inspection;

/// <summary>Images that are cut off or changed anywhere. The inspection gives an answer and does not throw.</summary>
public sealed class DamagedImages
{
    private const int Seed = 20_261_128;

    public static TheoryData<string> Samples => Pictures.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_refused_when_cut_off(string name)
    {
        var file = Pictures.All[name];
        // Samples with a colour profile are long.
        for (var length = 16; length < file.Length; length += Math.Max(1, file.Length / 1000))
        {
            var findings = Inspected.FindingsAs(Inspected.TypeOf(file)!, file[..length]);
            // A GIF that ends behind a frame is whole but for its trailer, which browsers do not need.
            var isWholeFrame = name.Contains("gif", StringComparison.Ordinal) && file[length - 1] == 0;
            Assert.True(findings.Rejection is not null || isWholeFrame, $"{name} of {length} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Give_an_answer_for_every_changed_byte(string name)
    {
        var random = new Random(Seed);
        var (file, caught) = (Pictures.All[name], 0);
        var type = Inspected.TypeOf(file)!;
        for (var i = 0; i < 1500; i++)
        {
            var changed = (byte[])file.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            var findings = Inspected.FindingsAs(type, changed);
            if (findings.Rejection is not null)
                caught++;
            else
                Assert.InRange(findings.EndOfImage, 1, changed.Length);
        }
        // Each chunk of a PNG has a checksum, so that only changes to the same value are not found.
        if (name.Contains("png", StringComparison.Ordinal))
            Assert.InRange(caught, 1450, 1500);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_copied_without_an_error_if_they_are_accepted(string name)
    {
        var random = new Random(Seed);
        var file = Pictures.All[name];
        for (var i = 0; i < 300; i++)
        {
            var changed = (byte[])file.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            if (
                Inspected.TypeOf(changed) != Inspected.TypeOf(file)
                || Inspected.Findings(changed).Rejection is not null
            )
                continue;
            var copy = Inspected.Findings(Inspected.Cleaned(changed));
            Assert.Null(copy.Rejection);
            Assert.False(copy.HasMetadata);
        }
    }
}
