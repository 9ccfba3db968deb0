using Assets.Media.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Assets.Media;

/// <summary>Tells people why a file was refused.</summary>
public static class MediaResultExtensions
{
    /// <summary>Adds the reason to a model state. Nothing is added if the file was stored.</summary>
    /// <param name="result">The outcome of an upload.</param>
    /// <param name="modelState">Receives the reason.</param>
    /// <param name="key">The name of the field (<c>avatar</c>).</param>
    public static void AddTo(this MediaResult result, ModelStateDictionary modelState, string key)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(modelState);
        if (result.Rejection is { } rejection)
            modelState.AddModelError(key, rejection.Message);
    }

    /// <summary>Answers with the reason, as problem details.</summary>
    /// <param name="result">The outcome of an upload.</param>
    /// <exception cref="InvalidOperationException">The file was stored.</exception>
    public static IResult ToProblem(this MediaResult result) => RejectionAnswers.Of(RejectionOf(result));

    /// <summary>Answers with the reason, as problem details with a list of errors for the field.</summary>
    /// <param name="result">The outcome of an upload.</param>
    /// <param name="key">The name of the field (<c>avatar</c>).</param>
    /// <exception cref="InvalidOperationException">The file was stored.</exception>
    public static IResult ToValidationProblem(this MediaResult result, string key)
    {
        var rejection = RejectionOf(result);
        return FormProblems.Of(rejection, [(key, rejection.Message)]);
    }

    private static MediaRejection RejectionOf(MediaResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Rejection
            ?? throw new InvalidOperationException($"The file was stored. Read {nameof(MediaResult.IsStored)} first.");
    }
}
