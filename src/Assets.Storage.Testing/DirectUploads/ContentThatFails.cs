using System.Net;

namespace Assets.Storage.Testing.DirectUploads;

/// <summary>The content of a client that closes the connection in the middle of the upload.</summary>
/// <param name="length">The announced number of bytes, of which half are sent.</param>
internal sealed class ContentThatFails(int length) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(OneWayStream.Bytes(length / 2)).ConfigureAwait(false);
        await stream.FlushAsync().ConfigureAwait(false);
        throw new HttpRequestException("The client closed the connection.");
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }
}
