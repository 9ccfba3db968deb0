namespace Assets.Benchmarks.Serving;

/// <summary>The headers of a request that depend on what the client has.</summary>
/// <param name="IfNoneMatch">The tag of its copy.</param>
/// <param name="Dictionary">The SHA-256 of the file that it has of the release before, as base64.</param>
internal sealed record Conditions(string? IfNoneMatch = null, string? Dictionary = null)
{
    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            yield return (
                "Accept-Encoding",
                Dictionary is null ? ServingCase.AcceptEncoding : ServingCase.AcceptEncodingWithDictionary
            );
            if (IfNoneMatch is not null)
                yield return ("If-None-Match", IfNoneMatch);
            if (Dictionary is not null)
                yield return ("Available-Dictionary", $":{Dictionary}:");
        }
    }
}
