using Assets.AspNetCore.Tests.Conformance;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.Benchmarks.Conformance;

/// <summary>Says of a server's answers whether RFC 9110 asks for them, allows them, or forbids them.</summary>
internal sealed class Judge(ConformanceSite site, KnownServer server)
{
    public async Task<Verdict> AskAsync(RequestRow row)
    {
        if (!server.CanBeAsked(row) || !server.Negotiates && row.NeedsNegotiation())
            return Verdict.NotAsked;
        return await server.AskAsync(row) is { } answer ? Of(row, answer) : Verdict.Of(Rule.NoAnswer, "no answer");
    }

    private Verdict Of(RequestRow row, Answer answer)
    {
        var body = SentBody.Of(answer, row.Method == "HEAD", site.Representations(row.NamedFile()));
        var word = Word(answer, body);
        if (Breach(row, answer, body) is { } breach)
            return Verdict.Of(breach, word);
        if (IsExpected(row, answer, body))
        {
            var missing = row.Expected.Where(header => !Has(answer, header)).Select(header => header.Key).ToList();
            if (missing.Count == 0)
                return Verdict.Right;
            // Of a 206 or 304 these two are no SHOULD.
            var isRequired = (int)answer.Status is 206 or 304 && missing.Any(header => header is "ETag" or "Vary");
            return Verdict.Of(
                isRequired ? Rule.WithoutFields : Rule.FieldMissing,
                $"{word}, {string.Join(", ", missing.Select(header => answer[header] is { } value ? $"{header} " +
                    $"{value}" : "no " + header))}"
            );
        }
        return Latitude.IsAsGood(row, answer, body)
            ? Verdict.Right
            : Verdict.Of(Latitude.Allows(row, answer, body) ?? Fault.Of(row, answer), word);
    }

    /// <summary>What is wrong whatever was asked.</summary>
    private Rule? Breach(RequestRow row, Answer answer, SentBody? body) =>
        (int)answer.Status switch
        {
            >= 500 and not 501 => Rule.ServerError,
            304 when answer.Body.Length > 0 => Rule.BodyOfNothing,
            _ when row.Method == "HEAD" && answer.Body.Length > 0 => Rule.BodyOfNothing,
            405 when answer["Allow"] is null => Rule.NoAllow,
            200
                when answer.Body.AsSpan().IndexOf("secret"u8) >= 0
                    || answer.Body.AsSpan().IndexOf("\"integrity\""u8) >= 0 => Rule.Outside,
            200 or 206 when body is null && row.Method is ("GET" or "HEAD") && row.Section != "Paths" =>
                Rule.WrongBytes,
            200 when row.AsksForOwnTag() && answer["ETag"] == server.Fill("{identity}") => Rule.SharedTag,
            _ => null,
        };

    private static bool IsExpected(RequestRow row, Answer answer, SentBody? body)
    {
        if (!row.Statuses.Contains((int)answer.Status))
            return false;
        var expected = row.Body == "none" ? null : row.ExpectedBody();
        // Parts in another order, or one after another, are still the parts.
        return expected is null
            || body is not null
                && body.Coding == expected.Coding
                && (row.Method == "HEAD" && (int)answer.Status == 200 || body.Parts.SequenceEqual(expected.Parts));
    }

    private bool Has(Answer answer, KeyValuePair<string, string?> header) =>
        (header.Key, header.Value) switch
        {
            // One representation, nothing to vary.
            ("Vary", not null) when !server.Negotiates => true,
            ("Vary", { } value) => answer["Vary"]?.Contains(value, StringComparison.OrdinalIgnoreCase) ?? false,
            ("Content-Type", { } value) => answer["Content-Type"]?.Split(';')[0] == value,
            ("Allow", { }) => answer["Allow"]?.Contains("GET", StringComparison.Ordinal) ?? false,
            (_, null) => answer[header.Key] is null,
            (_, { } value) => answer[header.Key] == server.Fill(value),
        };

    private static string Word(Answer answer, SentBody? body) =>
        (int)answer.Status switch
        {
            200 or 206 => $"{(int)answer.Status} {body?.ToString() ?? "other bytes"}",
            var status => $"{status}",
        };
}
