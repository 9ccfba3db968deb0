using System.Text.Json;
using Assets.Media;

namespace Storefront.Shop;

/// <summary>The visitor's files. An app with users keeps a <see cref="StoredFile"/> in a row; this one in the session.</summary>
public sealed class Account(IHttpContextAccessor http, [FromKeyedServices("avatars")] IMediaStorage avatars)
{
    private const string PictureKey = "picture";
    private const string InvoicesKey = "invoices";

    public StoredFile? Picture =>
        Session.GetString(PictureKey) is { } json ? JsonSerializer.Deserialize<StoredFile>(json) : null;

    public IReadOnlyList<StoredFile> Invoices =>
        Session.GetString(InvoicesKey) is { } json ? JsonSerializer.Deserialize<StoredFile[]>(json) ?? [] : [];

    /// <summary>Keeps the new picture, and deletes the one before.</summary>
    public async Task ChangePictureAsync(StoredFile picture, CancellationToken cancellationToken)
    {
        var before = Picture;
        Session.SetString(PictureKey, JsonSerializer.Serialize(picture));
        if (before is not null && before != picture)
            await avatars.DeleteAsync(before.Reference.Key, cancellationToken);
    }

    public void AddInvoice(StoredFile invoice) =>
        Session.SetString(InvoicesKey, JsonSerializer.Serialize(Invoices.Append(invoice).Distinct()));

    private ISession Session => http.HttpContext!.Session;
}
