using System.Reflection;
using Assets.Media.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Assets.Media;

/// <summary>
/// A form with files that were stored while they arrived: nothing was kept in memory or in the temporary files of
/// <see cref="IFormFile"/>. It is a parameter of a minimal API (<c>WithMediaForm</c>), or is read by
/// <see cref="ReadAsync"/>.
/// </summary>
public sealed class MediaForm
{
    private readonly MediaStores? stores;

    internal MediaForm(
        IFormCollection fields,
        IReadOnlyList<MediaFormFile> files,
        MediaRejection? rejection,
        MediaStores? stores
    ) => (Fields, Files, Rejection, this.stores) = (fields, files, rejection, stores);

    /// <summary>
    /// The fields that are not files. If the form was refused, those that came before that.
    /// </summary>
    public IFormCollection Fields { get; }

    /// <summary>
    /// The files in the order of the form. If one was refused, it is the last one, and the results of the others name
    /// files that are deleted (unless <see cref="MediaFormOptions.KeepAccepted"/> is set).
    /// </summary>
    public IReadOnlyList<MediaFormFile> Files { get; }

    /// <summary>
    /// Why the form as a whole was refused: it is too long, damaged, incomplete, or from another site. Null if it was
    /// not; then files may be refused.
    /// </summary>
    public MediaRejection? Rejection { get; }

    /// <summary>Whether the form arrived and every file of it is stored.</summary>
    public bool IsStored => Rejection is null && Files.All(file => file.Result.IsStored);

    /// <summary>Reads the form of a request and stores its files. It is read once.</summary>
    /// <param name="request">The request. A form without files need not be a multipart one.</param>
    /// <param name="options">Which files are stored where.</param>
    /// <param name="cancellationToken">
    /// Cancels the reading, as an aborted request does; files that were stored are deleted then.
    /// </param>
    /// <exception cref="Assets.Storage.ObjectStoreException">
    /// A store cannot be reached. Files that were stored before are deleted.
    /// </exception>
    public static async Task<MediaForm> ReadAsync(
        HttpRequest request,
        MediaFormOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            request.HttpContext.RequestAborted
        );
        return await new FormReading(request, options, cancellation.Token).ReadAsync();
    }

    /// <summary>Binds a parameter of a minimal API.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not call <c>WithMediaForm</c>.</exception>
    public static async ValueTask<MediaForm?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options =
            context.GetEndpoint()?.Metadata.GetMetadata<MediaFormOptions>()
            ?? throw new InvalidOperationException(
                $"The endpoint '{context.GetEndpoint()?.DisplayName}' has a parameter of the type {nameof(MediaForm)} "
                    + "and does not say where files are stored. Call WithMediaForm(form => form.Store = \"…\") on it."
            );
        return await ReadAsync(context.Request, options);
    }

    /// <summary>The stored files of a field.</summary>
    /// <param name="field">The name of the field.</param>
    public IReadOnlyList<StoredFile> FilesOf(string field) =>
        [.. Files.Where(file => file.Field == field && file.Result.IsStored).Select(file => file.Result.File)];

    /// <summary>
    /// Deletes the stored files, for an app that cannot use them: the rest of the form is wrong, or the database
    /// refused it.
    /// </summary>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    public async Task DeleteFilesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var file in Files.Where(file => file.Result.IsStored).Select(file => file.Result.File))
            await stores![file.Store].DeleteAsync(file.Reference.Key, cancellationToken);
    }

    /// <summary>
    /// Adds the reasons of refusals to a model state: those of files under the names of their fields.
    /// </summary>
    /// <param name="modelState">Receives them.</param>
    public void AddTo(ModelStateDictionary modelState)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        foreach (var (field, message) in Problems())
            modelState.AddModelError(field, message);
    }

    /// <summary>
    /// Answers with the reasons of refusals, as problem details with a list of errors for each field.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing was refused.</exception>
    public IResult ToValidationProblem() =>
        IsStored
            ? throw new InvalidOperationException($"Nothing was refused. Read {nameof(IsStored)} first.")
            : FormProblems.Of(Rejection ?? Files.First(file => !file.Result.IsStored).Result.Rejection!, Problems());

    private IEnumerable<(string Field, string Message)> Problems()
    {
        if (Rejection is not null)
            yield return ("", Rejection.Message);
        foreach (var file in Files.Where(file => !file.Result.IsStored))
            yield return (file.Field, file.Result.Rejection!.Message);
    }
}
