using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Markup;

/// <summary>
/// The place where a view names an asset, for messages. Razor keeps no line numbers of elements, so the view's source
/// file is searched when there is one.
/// </summary>
internal static class ViewPlace
{
    /// <returns>
    /// <c>Pages/Index.cshtml(12,8): </c>, without the numbers when there is no source file or it does not have the
    /// text.
    /// </returns>
    public static string Of(ViewContext view, string text)
    {
        var file = view.ExecutingFilePath?.TrimStart('/');
        if (file is null)
            return "";
        var environment = view.HttpContext.RequestServices.GetRequiredService<IWebHostEnvironment>();
        var source = environment.ContentRootFileProvider.GetFileInfo(file);
        if (!source.Exists)
            return file + ": ";

        using var reader = new StreamReader(source.CreateReadStream());
        for (var line = 1; reader.ReadLine() is { } read; line++)
        {
            if (read.IndexOf(text, StringComparison.Ordinal) is >= 0 and var column)
                return string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column + 1}): ");
        }

        return file + ": ";
    }
}
