using System.Text;

namespace Assets.Browser.Tests.Media;

/// <summary>Files that a visitor uploads.</summary>
internal static class UploadedFiles
{
    /// <summary>A page that calls itself an image.</summary>
    public static byte[] DisguisedPage { get; } = Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>");

    /// <summary>A picture of the sample, 1380 pixels wide.</summary>
    public static string Photo { get; } =
        Path.Combine(Storefront.Root, "samples", "Storefront", "wwwroot", "img", "studio", "shelf.jpg");

    /// <summary>The start, comments and the end of a document.</summary>
    public static byte[] Pdf(int length) =>
        Encoding.ASCII.GetBytes("%PDF-1.7\n" + new string('%', length - 15) + "\n%%EOF");
}
