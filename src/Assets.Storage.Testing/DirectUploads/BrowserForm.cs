using System.Net;
using System.Text;

namespace Assets.Storage.Testing.DirectUploads;

/// <summary>
/// A form with a file as browsers send it (WHATWG HTML, section 4.10.22.8): UTF-8 without encoded words, and a type
/// that the browser guesses for the file.
/// </summary>
internal sealed class BrowserForm : HttpContent
{
    private const string Boundary = "----WebKitFormBoundaryYtzxwvQ3gG1eH0aB";
    private readonly byte[] head;
    private readonly HttpContent file;
    private readonly byte[] tail = Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n");

    public BrowserForm(IReadOnlyDictionary<string, string> fields, HttpContent file)
    {
        this.file = file;
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            text.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            text.Append(value).Append("\r\n");
        }

        text.Append(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Übung %22a%22.html\"\r\n"
        );
        text.Append("Content-Type: text/html\r\n\r\n");
        head = Encoding.UTF8.GetBytes(text.ToString());
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(head).ConfigureAwait(false);
        await file.CopyToAsync(stream).ConfigureAwait(false);
        await stream.WriteAsync(tail).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + (file.Headers.ContentLength ?? 0) + tail.Length;
        return file.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
