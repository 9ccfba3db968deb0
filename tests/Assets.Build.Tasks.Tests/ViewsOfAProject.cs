using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests;

public sealed class ViewsOfAProject : IDisposable
{
    private readonly ProjectOnDisk project = new ProjectOnDisk()
        .Write("Pages/B.cshtml", "<div data-module=\"/js/b.js\"></div>")
        .Write("Pages/A.CSHTML", "<div data-module=\"/js/a.js\"></div>")
        .Write("Home.razor", "<script src=\"@Assets[\"js/c.js\"]\"></script><i data-module=\"js/c.js\"></i>")
        .Write("Program.cs", "\"/js/d.js\"");

    public void Dispose() => project.Dispose();

    [Fact]
    public void AreReadOnceInOrderOfTheirNames()
    {
        var names = Names(
            "Pages/B.cshtml",
            "Home.razor",
            "Pages/A.CSHTML",
            "Pages/B.cshtml",
            "Gone.razor",
            "Program.cs"
        );
        Assert.Equal(["js/c.js", "/js/a.js", "/js/b.js"], names.Plain.Select(name => name.Written));
        Assert.Equal(["js/c.js"], names.Resolved.Select(path => path.Value));
    }

    [Fact]
    public void AreCalledByTheirPathBelowTheProject() =>
        Assert.Equal("Pages/B.cshtml", Assert.Single(Names("Pages/B.cshtml").Plain).View.Value);

    private Core.Views.ViewNames Names(params string[] files) =>
        ViewFiles.Names(
            [.. files.Select(ITaskItem (file) => new TaskItem(Path.Combine(project.Folder, file)))],
            project.Folder
        );
}
