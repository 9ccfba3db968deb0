using System.Buffers.Binary;

namespace Assets.Media.Inspection.Sniffing;

/// <summary>Mach-O, and Java classes, which share a magic number with Mach-O files for several processors.</summary>
internal static class AppleExecutable
{
    /// <summary>Gets the type of a file with one of the magic numbers.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8)
            return null;
        var magic = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (magic is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE)
            return ExecutableTypes.MachO;
        if (magic is not 0xCAFEBABE)
            return null;
        // Here stands the number of processors, or the version of the class file, which is 45 or more.
        return BinaryPrimitives.ReadUInt32BigEndian(head[4..]) < 45 ? ExecutableTypes.MachO : ExecutableTypes.JavaClass;
    }
}
