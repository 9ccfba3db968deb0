using System.ComponentModel.DataAnnotations;
using Assets.Media.Configuration;
using Assets.Media.Forms;
using Assets.Media.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media;

/// <summary>
/// Checks files of a form by the rules of a store, before the app uses them: how many there are, length, extension, and
/// the type that their first bytes show. What needs the whole file, such as damaged images, <c>SaveAsync</c> finds.
/// </summary>
/// <remarks>
/// It belongs on a parameter or property of the type <see cref="IFormFile"/>, <see cref="IFormFileCollection"/> or a
/// list of <see cref="IFormFile"/>. A missing file is valid; add <see cref="RequiredAttribute"/> if it is not. With
/// <see cref="ValidationAttribute.ErrorMessage"/>, or a resource, <c>{0}</c> is the display name and <c>{1}</c> the
/// sentence that is shown by default.
/// </remarks>
/// <param name="store">The name of the store.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public class MediaFileAttribute(string store) : ValidationAttribute
{
    /// <summary>The name of the store.</summary>
    public string Store { get; } = store;

    /// <inheritdoc/>
    public override bool RequiresValidationContext => true;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">
    /// The value is not a file, there is no such store, or the validation has no services.
    /// </exception>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var files = value switch
        {
            null => [],
            IFormFile file => [file],
            IEnumerable<IFormFile> several => several.ToList(),
            _ => throw new InvalidOperationException(
                $"[MediaFile] stands on '{validationContext.MemberName}', which is a {value.GetType()}. It checks "
                    + "IFormFile, IFormFileCollection and lists of IFormFile."
            ),
        };
        if (files.Count == 0 || Refuse(files, EntryOf(validationContext)) is not { } rejection)
            return ValidationResult.Success;
        return new(
            MessageFor(rejection, validationContext),
            validationContext.MemberName is { } member ? [member] : null
        );
    }

    /// <summary>Makes the message. Override it to translate the reasons.</summary>
    /// <param name="rejection">The first rule that a file breaks.</param>
    /// <param name="validationContext">Has the display name and the app's services.</param>
    protected virtual string MessageFor(MediaRejection rejection, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        ArgumentNullException.ThrowIfNull(validationContext);
        return ErrorMessage is null && ErrorMessageResourceName is null
            ? rejection.Message
            : string.Format(
                System.Globalization.CultureInfo.CurrentCulture,
                ErrorMessageString,
                validationContext.DisplayName,
                rejection.Message
            );
    }

    private MediaStoreEntry EntryOf(ValidationContext context) =>
        context.GetService<StoreEntries>() is { } entries
            ? entries[Store]
            : throw new InvalidOperationException(
                $"[MediaFile(\"{Store}\")] has no services to find the store. Call AddMedia, and validate with a "
                    + "ValidationContext that has the app's services, as MVC and minimal APIs do."
            );

    private static MediaRejection? Refuse(List<IFormFile> files, MediaStoreEntry store) =>
        files.Count > store.Options.MaxFiles
            ? FormRejections.TooManyFiles(store.Options.MaxFiles)
            : files.Select(file => Refuse(file, store)).FirstOrDefault(rejection => rejection is not null);

    private static MediaRejection? Refuse(IFormFile file, MediaStoreEntry store)
    {
        if (store.RefuseAnnounced(new() { FileName = file.FileName, Length = file.Length }) is { } rejection)
            return rejection;
        using var content = file.OpenReadStream();
        return store.RefuseContent(content, file.FileName, out _);
    }
}
