using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class CleanedProject(CleanedProject.Play scene) : EndToEnd<CleanedProject.Play>(scene)
{
    [Fact]
    public void HasNoFilesOfThePackage() => Assert.Empty(Scene.Left.Below("assets").Names);

    [Fact]
    public void PublishesTheSameFilesAgain() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        /// <summary>The intermediate folder after <c>dotnet clean</c>.</summary>
        public FileTree Left { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            await Site.CleanAsync();
            Left = FileTree.Read(Path.Combine(Site.ProjectFolder, "obj", "Release", "net10.0"));
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
