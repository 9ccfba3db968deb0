using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class EsbuildPacketOnTheWire
{
    [Fact]
    public void IsWhatTheNpmPackageSends() =>
        Assert.Equal(
            "28-00-00-00-0A-00-00-00-06-01-00-00-00-01-00-00-00-6B-05-05-00-00-00-00-01-01-02-07-00-00-00-03-02-00-00-00-C3-A9-04-01-00-00-00-FF",
            BitConverter.ToString(
                Wire.Bytes(
                    new EsbuildPacket(
                        5,
                        IsResponse: false,
                        EsbuildValue.OfMap([
                            new(
                                "k",
                                EsbuildValue.OfArray([
                                    EsbuildValue.Null,
                                    EsbuildValue.Of(true),
                                    EsbuildValue.Of(7u),
                                    EsbuildValue.Of("é"),
                                    EsbuildValue.Of(new byte[] { 255 }),
                                ])
                            ),
                        ])
                    )
                )
            )
        );

    [Fact]
    public void ComesBackAsItWas()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var packet = new EsbuildPacket((uint)random.Next(), random.Next(2) == 0, Wire.AnyValue(random, depth: 0));
            var back = EsbuildProtocol.Read(Wire.Bytes(packet).AsMemory(EsbuildProtocol.LengthSize));
            Assert.Equal((packet.Id, packet.IsResponse), (back.Id, back.IsResponse));
            Assert.Equal(Wire.Bytes(packet), Wire.Bytes(back));
        }
    }

    [Fact]
    public void KeepsALongTextOutOfTheCopy()
    {
        var text = new byte[100_000];
        Assert.Contains(
            EsbuildProtocol.Write(new EsbuildPacket(1, false, EsbuildValue.Of(text))),
            part => part.Equals(text.AsMemory())
        );
    }
}

public sealed class EsbuildPacketThatIsDamaged
{
    [Fact]
    public void IsReadOrRefused()
    {
        var random = new Random(2);
        var refused = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var bytes = Wire.Bytes(new EsbuildPacket(1, true, Wire.AnyValue(random, depth: 0)))[
                EsbuildProtocol.LengthSize..
            ];
            for (var change = random.Next(1, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                EsbuildProtocol.Read(bytes.AsMemory(0, random.Next(bytes.Length + 1)));
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 10_000, 50_000);
    }

    [Fact]
    public void IsRefusedWhenItNestsWithoutEnd()
    {
        var bytes = new List<byte> { 1, 0, 0, 0 };
        for (var depth = 0; depth < 100_000; depth++)
            bytes.AddRange([5, 1, 0, 0, 0]);
        Assert.Throws<InvalidDataException>(() => EsbuildProtocol.Read(bytes.ToArray()));
    }

    [Fact]
    public void IsRefusedWhenItPromisesMoreItemsThanItHasBytes() =>
        Assert.Throws<InvalidDataException>(() =>
            EsbuildProtocol.Read(new byte[] { 1, 0, 0, 0, 5, 255, 255, 255, 127 })
        );
}

internal static class Wire
{
    public static byte[] Bytes(EsbuildPacket packet) =>
        [.. EsbuildProtocol.Write(packet).SelectMany(part => part.ToArray())];

    public static EsbuildValue AnyValue(Random random, int depth) =>
        (EsbuildKind)random.Next(depth > 3 ? 5 : 7) switch
        {
            EsbuildKind.Null => EsbuildValue.Null,
            EsbuildKind.Boolean => EsbuildValue.Of(random.Next(2) == 1),
            EsbuildKind.Number => EsbuildValue.Of((uint)random.Next()),
            EsbuildKind.Text => EsbuildValue.Of(AnyText(random)),
            EsbuildKind.Bytes => EsbuildValue.Of(Esbuild.Bytes(AnyText(random))),
            EsbuildKind.Array => EsbuildValue.OfArray([
                .. Enumerable.Range(0, random.Next(5)).Select(_ => AnyValue(random, depth + 1)),
            ]),
            _ => EsbuildValue.OfMap([
                .. Enumerable
                    .Range(0, random.Next(5))
                    .Select(_ => KeyValuePair.Create(AnyText(random), AnyValue(random, depth + 1))),
            ]),
        };

    private static string AnyText(Random random) =>
        new(Enumerable.Range(0, random.Next(12)).Select(_ => "aé✓ \n\0"[random.Next(6)]).ToArray());
}
