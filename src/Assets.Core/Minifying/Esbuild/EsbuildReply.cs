namespace Assets.Core.Minifying.Esbuild;

/// <summary>The result of one request to esbuild.</summary>
/// <param name="Status">Whether esbuild responded.</param>
internal sealed record EsbuildReply(EsbuildStatus Status)
{
    /// <summary>The transformed text in UTF-8; empty when there are errors.</summary>
    public ReadOnlyMemory<byte> Code { get; init; }

    /// <summary>The source map, when one was requested.</summary>
    public ReadOnlyMemory<byte> Map { get; init; }

    public IReadOnlyList<EsbuildMessage> Errors { get; init; } = [];

    public IReadOnlyList<EsbuildMessage> Warnings { get; init; } = [];

    /// <summary>Why there is no response, as part of a sentence.</summary>
    public string Reason { get; init; } = "";

    public static EsbuildReply Stopped(string reason) => new(EsbuildStatus.Stopped) { Reason = reason };

    public static EsbuildReply Unavailable(string reason) => new(EsbuildStatus.Unavailable) { Reason = reason };

    /// <summary>Reads the response to a <c>transform</c> request.</summary>
    public static EsbuildReply Read(EsbuildValue response) =>
        response["error"] is { Kind: EsbuildKind.Text } error
            ? new EsbuildReply(EsbuildStatus.Refused) { Reason = error.Text }
            : new EsbuildReply(EsbuildStatus.Answered)
            {
                Code = response["code"].Bytes,
                Map = response["map"].Bytes,
                Errors = Messages(response["errors"]),
                Warnings = Messages(response["warnings"]),
            };

    private static EsbuildMessage[] Messages(EsbuildValue messages) => [.. messages.Items.Select(EsbuildMessage.Read)];
}

/// <summary>Whether esbuild responded to a request.</summary>
internal enum EsbuildStatus
{
    /// <summary>It responded; the response may contain errors in the file.</summary>
    Answered,

    /// <summary>It rejected the request.</summary>
    Refused,

    /// <summary>It stopped before it responded.</summary>
    Stopped,

    /// <summary>It cannot be run, or stopped too often: no request gets a response.</summary>
    Unavailable,
}

/// <summary>An error or a warning about the text.</summary>
/// <param name="Id">esbuild's name for the kind of warning (<c>css-syntax-error</c>); empty for errors.</param>
/// <param name="Text">What is wrong, without a place.</param>
/// <param name="Line">Counted from 1; 0 when esbuild names no place.</param>
/// <param name="Column">Counted from 0, in bytes of UTF-8.</param>
/// <param name="LineText">The whole line.</param>
internal sealed record EsbuildMessage(string Id, string Text, int Line, int Column, string LineText)
{
    public static EsbuildMessage Read(EsbuildValue message)
    {
        var location = message["location"];
        return new EsbuildMessage(
            message["id"].Text,
            message["text"].Text,
            (int)location["line"].Number,
            (int)location["column"].Number,
            location["lineText"].Text
        );
    }
}
