using Microsoft.AspNetCore.Http;

namespace Assets.Media;

/// <summary>Which files of a form are stored where, and how long the form may be.</summary>
public sealed class MediaFormOptions
{
    /// <summary>
    /// The store for the files of fields that <see cref="Stores"/> does not name. If it is null, which is the default,
    /// such a file is refused.
    /// </summary>
    public string? Store { get; set; }

    /// <summary>The stores for the files of some fields, by the name of the field.</summary>
    public IDictionary<string, string> Stores { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Gives <see cref="MediaUpload.Values"/> for the paths of the files, such as the user's number. None by default.
    /// </summary>
    public Func<HttpContext, IReadOnlyDictionary<string, string>>? Values { get; set; }

    /// <summary>The largest number of fields that are not files, 1,024 by default.</summary>
    public int MaxFields { get; set; } = 1024;

    /// <summary>
    /// The largest number of bytes of all names and values of these fields together, 1 MiB by default.
    /// </summary>
    public int MaxFieldsLength { get; set; } = 1024 * 1024;

    /// <summary>
    /// The largest number of bytes of the whole request. Null, the default, for what the rules of the stores allow. The
    /// limit of the server is set to it, unless the endpoint has its own (<c>[RequestSizeLimit]</c>).
    /// </summary>
    public long? MaxLength { get; set; }

    /// <summary>
    /// Whether files stay stored if another file of the form is refused. False by default: reading ends at the first
    /// refusal, and the files that were stored are deleted.
    /// </summary>
    public bool KeepAccepted { get; set; }

    /// <summary>
    /// Whether the antiforgery token is checked: null, the default, if the app has the service and the endpoint does
    /// not call <c>DisableAntiforgery()</c>. The token is sent in the header, or in a field before the first file.
    /// </summary>
    public bool? Antiforgery { get; set; }
}
