using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Assets.Core.References;

/// <summary>Checks whether bytes that arrive in blocks are UTF-8, and finds the first that are not.</summary>
internal sealed class Utf8Check
{
    private readonly byte[] open = new byte[4];
    private int openLength;
    private long checkedLength;

    /// <summary>Offset of the first bytes that are not UTF-8; <see langword="null"/> when all are so far.</summary>
    public long? FirstInvalid { get; private set; }

    /// <summary>Offset of the first bytes in a text that are not UTF-8.</summary>
    public static long? FirstInvalidIn(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return null;

        var check = new Utf8Check();
        check.Add(text);
        check.End();
        return check.FirstInvalid;
    }

    /// <summary>Looks at the next block.</summary>
    public void Add(ReadOnlySpan<byte> block)
    {
        while (openLength > 0 && !block.IsEmpty && FirstInvalid is null)
        {
            open[openLength++] = block[0];
            block = block[1..];
            switch (Rune.DecodeFromUtf8(open.AsSpan(0, openLength), out _, out var length))
            {
                case OperationStatus.Done:
                    (checkedLength, openLength) = (checkedLength + length, 0);
                    break;
                case OperationStatus.InvalidData:
                    FirstInvalid = checkedLength;
                    break;
            }
        }

        if (FirstInvalid is not null)
            return;

        var whole = block[..^OpenAtEnd(block)];
        if (Utf8.IsValid(whole))
        {
            checkedLength += whole.Length;
            block[whole.Length..].CopyTo(open.AsSpan(openLength));
            openLength += block.Length - whole.Length;
        }
        else
        {
            FirstInvalid = checkedLength + Find(whole);
        }
    }

    /// <summary>There are no more blocks.</summary>
    public void End()
    {
        if (openLength > 0)
            FirstInvalid ??= checkedLength;
    }

    /// <summary>How many bytes at the end begin a character that the next block may end.</summary>
    private static int OpenAtEnd(ReadOnlySpan<byte> block)
    {
        for (var length = 1; length <= Math.Min(3, block.Length); length++)
        {
            if (Rune.DecodeFromUtf8(block[^length..], out _, out _) == OperationStatus.NeedMoreData)
                return length;
        }

        return 0;
    }

    private static int Find(ReadOnlySpan<byte> text)
    {
        Span<char> discard = stackalloc char[1024];
        var at = 0;
        while (at < text.Length)
        {
            var status = Utf8.ToUtf16(text[at..], discard, out var read, out _, replaceInvalidSequences: false);
            at += read;
            if (status == OperationStatus.InvalidData || read == 0)
                break;
        }

        return at;
    }
}
