using Assets.Core.Compressing;

namespace Assets.Core.Tests.Compressing;

public sealed class QualityOfBrotli
{
    [Theory]
    [InlineData("js/app.js", 10, 10)]
    [InlineData("css/site.css", 11, 11)]
    [InlineData("js/app.js.map", 10, 9)]
    [InlineData("fonts/icons.TTF", 11, 9)]
    [InlineData("scss/site.scss", 10, 9)]
    [InlineData("fonts/icons.eot", 4, 4)]
    public void IsLowerForWhatPagesSeldomRequest(string path, int highest, int expected) =>
        Assert.Equal(expected, CompressionQuality.Of(LogicalPath.Parse(path), 100_000, highest));

    [Theory]
    [InlineData(2048, 9)]
    [InlineData(2049, 10)]
    public void IsLowerForWhatFitsInOnePacket(long length, int expected) =>
        Assert.Equal(expected, CompressionQuality.Of(LogicalPath.Parse("js/app.js"), length, 10));

    [Fact]
    public void IsTenByDefault() =>
        Assert.Equal(
            10,
            new PipelineOptions
            {
                OutputDirectory = "/out",
                CacheDirectory = "/cache",
                EsbuildPath = "/esbuild",
            }.BrotliQuality
        );
}
