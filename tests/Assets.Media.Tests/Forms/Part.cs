using System.Text;

namespace Assets.Media.Tests.Forms;

/// <summary>A part of a form: a field, or a file if it has a file name.</summary>
internal sealed record Part(string Name, byte[] Content, string? FileName = null)
{
    public const string Boundary = "----boundary7MA4";

    public Part(string name, string content, string? fileName = null)
        : this(name, Encoding.UTF8.GetBytes(content), fileName) { }

    /// <summary>As browsers write it.</summary>
    public static byte[] Body(params ReadOnlySpan<Part> parts)
    {
        var body = new MemoryStream();
        foreach (var part in parts)
        {
            var fileName = part.FileName is null ? "" : $"; filename=\"{part.FileName}\"";
            var type = part.FileName is null ? "" : "\r\nContent-Type: application/octet-stream";
            body.Write(
                Encoding.UTF8.GetBytes(
                    $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\"{fileName}{type}\r\n\r\n"
                )
            );
            body.Write(part.Content);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return body.ToArray();
    }

    public static ByteArrayContent Form(params ReadOnlySpan<Part> parts) => Form(Body(parts));

    public static ByteArrayContent Form(byte[] body) => Typed(new ByteArrayContent(body));

    /// <summary>A body without a length.</summary>
    public static StreamContent Chunked(Stream body) => Typed(new StreamContent(body));

    private static T Typed<T>(T content)
        where T : HttpContent
    {
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        return content;
    }
}
