using System.Text;
using Microsoft.AspNetCore.Http;

namespace Assets.Media.Tests.Validating;

/// <summary>A file of a form that ASP.NET Core has bound.</summary>
internal static class Upload
{
    public static FormFile Of(string content, string fileName) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(content)), 0, content.Length, "file", fileName)
        {
            Headers = new HeaderDictionary(),
        };
}
