namespace Assets.Repository.Tests;

/// <summary>The formatter breaks code at 120 columns; comments and strings are broken by hand.</summary>
public class LineLength
{
    private const int Maximum = 120;

    [Theory]
    [InlineData("src", "*.cs")]
    [InlineData("benchmarks", "*.cs")]
    public void IsAtMost120Columns(string folder, string files) =>
        Assert.Empty(
            from file in Directory.GetFiles(Repository.File(folder), files, SearchOption.AllDirectories)
            where !file.Split(Path.DirectorySeparatorChar).Any(segment => segment is "obj" or "bin" or "node_modules")
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > Maximum
            select $"{file}({line.Number}): {line.Text.Length} columns"
        );
}
