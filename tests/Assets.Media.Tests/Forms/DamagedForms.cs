using System.Text;

namespace Assets.Media.Tests.Forms;

/// <summary>Forms with random damage. The seed is fixed.</summary>
public sealed class DamagedForms
{
    private static readonly byte[][] Insertions =
    [
        "\r\n"u8.ToArray(),
        "\0\0\0\0"u8.ToArray(),
        "\""u8.ToArray(),
        ";"u8.ToArray(),
        Encoding.ASCII.GetBytes($"\r\n--{Part.Boundary}\r\n"),
        Encoding.ASCII.GetBytes($"\r\n--{Part.Boundary}--\r\n"),
        Encoding.ASCII.GetBytes($"X: {new string('x', 20_000)}\r\n"),
        "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%00%ff%2e%2e%2f\r\n"u8.ToArray(),
        [0xC3, 0xFF, 0xFE],
    ];

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 60)]
    public async Task Are_stored_or_refused_and_leave_nothing(bool onKestrel, int rounds)
    {
        await using var app = await FormApp.StartAsync(onKestrel: onKestrel);
        app.Client.Timeout = TimeSpan.FromSeconds(30);
        var random = new Random(20_261_128);
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            var body = Damaged(random);
            using var content = round % 2 == 0 ? (HttpContent)Part.Form(body) : Part.Chunked(new OneWay(body, 7));
            using var answer = await app.Client.PostAsync("/", content);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode < 500, $"round {round}: {answer.StatusCode} {text}");
            var keys = await app.KeysAsync();
            Assert.Equal(answer.IsSuccessStatusCode ? app.Form!.Files.Count : 0, keys.Count);
            refused += answer.IsSuccessStatusCode ? 0 : 1;
            if (answer.IsSuccessStatusCode)
                await app.Form!.DeleteFilesAsync();
        }

        Assert.InRange(refused, rounds / 4, rounds - 1);
    }

    private static byte[] Damaged(Random random)
    {
        var body = Part.Body(
                new("title", "x"),
                new("a", "Hello", "a.txt"),
                new("b", "World", "b.txt"),
                new("c", new string('c', 5000), "c.txt")
            )
            .ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(5))
            {
                case 0:
                    body.RemoveRange(at, Math.Min(random.Next(1, 40), body.Count - at));
                    break;
                case 1:
                    body[at] = (byte)random.Next(256);
                    break;
                case 2:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(1, 200), body.Count - at)));
                    break;
                case 3 when at > 10:
                    body.RemoveRange(at, body.Count - at);
                    break;
                default:
                    body.InsertRange(at, Insertions[random.Next(Insertions.Length)]);
                    break;
            }
        }

        return [.. body];
    }
}
