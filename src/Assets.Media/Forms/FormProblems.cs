using Microsoft.AspNetCore.Http;

namespace Assets.Media.Forms;

/// <summary>Answers with reasons of refusals for each field, in the shape that validation has.</summary>
internal static class FormProblems
{
    public static IResult Of(MediaRejection first, IEnumerable<(string Field, string Message)> problems) =>
        Results.ValidationProblem(
            problems
                .GroupBy(problem => problem.Field, problem => problem.Message, StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => field.Distinct().ToArray(), StringComparer.Ordinal),
            statusCode: RejectionAnswers.StatusOf(first.Reason),
            title: "The upload was refused.",
            extensions: new Dictionary<string, object?> { ["reason"] = first.Reason.ToString() }
        );
}
