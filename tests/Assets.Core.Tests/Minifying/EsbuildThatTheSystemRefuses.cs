using System.Buffers.Binary;
using System.Diagnostics;
using Assets.Core.Minifying;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Minifying;

/// <summary>A site whose esbuild cannot be started: NUglify minifies it, with one warning.</summary>
public sealed class EsbuildThatTheSystemRefuses : IDisposable
{
    private readonly PipelineSite site = new();
    private readonly string folder;
    private readonly List<string> mounts = [];

    public EsbuildThatTheSystemRefuses()
    {
        site.Options = site.Options with
        {
            EsbuildPath = Path.Combine(Path.GetDirectoryName(site.WebRoot)!, "esbuild"),
            Defaults = site.Options.Defaults with { Minify = Minification.Full },
        };
        folder = Path.Combine(
            site.Options.EsbuildPath,
            Path.GetFileName(Path.GetDirectoryName(Esbuild.Executable.File)!)
        );
        site.With("js/app.js", "function   add ( first )   {   return   first   }\n")
            .With("css/a.css", "a  {  b : c  }");
    }

    private string Binary => Path.Combine(folder, Path.GetFileName(Esbuild.Executable.File));

    [Fact]
    public void IsReplacedWhenItIsForAnotherProcessor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The binary's header is that of Linux.");
        CopyBinary();
        using (var binary = File.OpenWrite(Binary))
        {
            // e_machine of the ELF header: SPARC.
            Span<byte> machine = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(machine, 2);
            binary.Position = 18;
            binary.Write(machine);
        }

        Assert.Contains("Exec format error", FallsBack(), StringComparison.Ordinal);
    }

    [Fact]
    public void IsReplacedOnADiskThatAllowsNoPrograms()
    {
        Mount(folder);
        Mount(site.Options.OutputDirectory);
        CopyBinary();
        Assert.Contains("mounted noexec", FallsBack(), StringComparison.Ordinal);
    }

    [Fact]
    public void RunsFromACopyWhenOnlyItsOwnDiskAllowsNoPrograms()
    {
        Mount(folder);
        CopyBinary();
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain("first", result.Text("js/app.js"), StringComparison.Ordinal);
    }

    /// <summary>
    /// A security policy answers EPERM. So does the kernel for a file with a capability that the process can never
    /// have.
    /// </summary>
    [Fact]
    public void IsReplacedWhenAPolicyForbidsIt()
    {
        const int SysResource = 24;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Capabilities of files are Linux'.");
        var bounding = File.ReadLines("/proc/self/status")
            .Single(line => line.StartsWith("CapBnd:", StringComparison.Ordinal));
        Assert.SkipWhen(
            (Convert.ToUInt64(bounding[7..].Trim(), 16) & (1UL << SysResource)) != 0,
            "This process may have every capability."
        );
        CopyBinary();
        Assert.SkipUnless(Run("setcap", "cap_sys_resource+ep", Binary), "This user may not set capabilities of files.");
        Assert.Contains("not permitted", FallsBack(), StringComparison.Ordinal);
    }

    /// <summary>Runs the pipeline and returns the text of its only warning.</summary>
    private string FallsBack()
    {
        var result = site.Run();
        Assert.Equal("function add(first){return first}\n", result.Text("js/app.js"));
        Assert.Equal("a{b:c}\n", result.Text("css/a.css"));
        return Assert.Single(result.Diagnostics).Message;
    }

    private void CopyBinary()
    {
        Directory.CreateDirectory(folder);
        File.Copy(Esbuild.Executable.File, Binary);
    }

    private void Mount(string target)
    {
        Directory.CreateDirectory(target);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "noexec,size=32m", "assets-noexec", target),
            "This user may not mount a file system."
        );
        mounts.Add(target);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public void Dispose()
    {
        mounts.ForEach(mount => Run("umount", mount));
        site.Dispose();
    }
}
