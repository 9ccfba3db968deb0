namespace Assets.Media.Inspection;

/// <summary>Programs. A store has them only if it names them.</summary>
internal static class ExecutableTypes
{
    public static readonly FileType Windows = Program(
        "application/vnd.microsoft.portable-executable",
        [".exe", ".dll", ".com", ".scr", ".sys", ".ocx", ".cpl"]
    );
    public static readonly FileType Elf = Program("application/x-elf", [".elf", ".so", ".o"]);
    public static readonly FileType MachO = Program("application/x-mach-binary", [".dylib", ".macho"]);
    public static readonly FileType JavaClass = Program("application/java-vm", [".class"]);
    public static readonly FileType Jar = Program("application/java-archive", [".jar", ".war", ".ear"]);
    public static readonly FileType Apk = Program("application/vnd.android.package-archive", [".apk"]);
    public static readonly FileType Dex = Program("application/x-dex", [".dex"]);
    public static readonly FileType Wasm = Program("application/wasm", [".wasm"]);
    public static readonly FileType Shortcut = Program("application/x-ms-shortcut", [".lnk"]);
    public static readonly FileType CompiledHelp = Program("application/vnd.ms-htmlhelp", [".chm"]);
    public static readonly FileType Debian = Program("application/vnd.debian.binary-package", [".deb"]);
    public static readonly FileType Rpm = Program("application/x-rpm", [".rpm"]);
    public static readonly FileType ChromeExtension = Program("application/x-chrome-extension", [".crx"]);
    public static readonly FileType Script = Program("text/x-shellscript", [".sh", ".bash", ".zsh", ".csh"]);
    public static readonly FileType Batch = Program("text/x-msdos-batch", [".bat", ".cmd"]);
    public static readonly FileType Php = Program("text/x-php", [".php", ".phtml", ".phar", ".php5"]);

    /// <summary>A program that browsers once ran with the rights of the page.</summary>
    public static readonly FileType Flash = Program("application/x-shockwave-flash", [".swf"]) with { IsActive = true };

    public static IReadOnlyList<FileType> All { get; } =
    [
        Windows,
        Elf,
        MachO,
        JavaClass,
        Jar,
        Apk,
        Dex,
        Wasm,
        Shortcut,
        CompiledHelp,
        Debian,
        Rpm,
        ChromeExtension,
        Script,
        Batch,
        Php,
        Flash,
    ];

    private static FileType Program(string contentType, string[] extensions) =>
        new()
        {
            ContentType = contentType,
            Extensions = extensions,
            IsExecutable = true,
        };
}
