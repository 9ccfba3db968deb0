namespace Assets.Benchmarks.Conformance;

/// <summary>Why an answer that a row does not ask for is allowed or wrong.</summary>
/// <param name="Mark">Allowed or wrong.</param>
/// <param name="Section">Of RFC 9110, unless it names another.</param>
/// <param name="Text">The rule in a sentence.</param>
internal sealed record Rule(Mark Mark, string Section, string Text)
{
    public static readonly Rule OtherCoding = Allowed(
        "12.1, 12.5.3",
        "which of the acceptable codings to send, or none, is for the server to choose; it may also disregard the field"
    );
    public static readonly Rule RangeIgnored = Allowed("14.2", "a server MAY ignore `Range` and send the whole");
    public static readonly Rule RangeRejected = Allowed(
        "14.2",
        "a server MAY ignore or reject a malformed or greedy range"
    );
    public static readonly Rule Malformed = Allowed(
        "2.4",
        "what a server makes of a field that breaks its grammar is not said"
    );
    public static readonly Rule DateNotUsed = Allowed("13.1.3", "304 to a date is a SHOULD");
    public static readonly Rule FieldMissing = Allowed(
        "8.8, 9.3.2, 12.5.5, 14.3, 15.5.17",
        "the status and the body are right; a field that SHOULD or may be there is not, or one that says "
            + "nothing here is"
    );
    public static readonly Rule OtherRefusal = Allowed(
        "9.1",
        "405 (or 501 for an unknown method) is a SHOULD, other refusals are possible"
    );
    public static readonly Rule OtherCase = Allowed(
        "9.1",
        "methods are distinguished by case, so `get` is an unknown one, for which 501 is a SHOULD"
    );
    public static readonly Rule OtherPath = Allowed(
        "4.2.3, RFC 3986 6.2.2.3",
        "clients resolve dot segments before they ask; a server may refuse them or redirect"
    );
    public static readonly Rule EmptySuffix = Allowed(
        "14.4",
        "`Content-Range` cannot name a part of nothing, and what to send instead is not said"
    );

    public static readonly Rule NoAnswer = Wrong("15", "the connection ended without an answer");
    public static readonly Rule ServerError = Wrong(
        "15.6",
        "an error of the server, where the request is either right or the client's mistake"
    );
    public static readonly Rule WrongBytes = Wrong("8.6, 14.4", "the body is not what the headers say it is");
    public static readonly Rule CodingRefused = Wrong(
        "12.5.3",
        "a coding that the client refused or did not name (a SHOULD; but it cannot read it)"
    );
    public static readonly Rule SharedTag = Wrong(
        "8.8.3.3",
        "a strong tag of a coded representation has to differ from that of the plain one, or ranges and caches "
            + "mix the two"
    );
    public static readonly Rule MatchMissed = Wrong(
        "13.1.2, 13.2.2",
        "a listed tag matches, weakly compared and whatever a date says, or `*` does: MUST be 304"
    );
    public static readonly Rule FalseMatch = Wrong(
        "13.1.2, 13.1.3",
        "304 though the condition holds: the client keeps what it should replace"
    );
    public static readonly Rule PreconditionIgnored = Wrong(
        "13.1.1, 13.1.4, 13.2.1",
        "the precondition fails and MUST be evaluated: 412"
    );
    public static readonly Rule FalsePrecondition = Wrong(
        "13.1.1, 13.1.4",
        "412 though the precondition holds, or MUST be ignored"
    );
    public static readonly Rule IfRangeIgnored = Wrong(
        "13.1.5",
        "the validator is not that of what is sent, by strong and exact comparison: `Range` MUST be ignored, or the "
            + "client joins parts of different files"
    );
    public static readonly Rule UnknownUnit = Wrong("14.2", "a unit that is not understood MUST be ignored");
    public static readonly Rule RangeWithoutGet = Wrong(
        "14.2",
        "`Range` is defined for GET alone and MUST be ignored elsewhere"
    );
    public static readonly Rule RangeRefused = Wrong(
        "14.1.2, 14.2, 5.6.1",
        "the range can be satisfied and is answered with an error or another part; large numbers, suffixes and "
            + "empty list elements MUST be read"
    );
    public static readonly Rule NoSuchRange = Wrong("14.1.2, 15.5.17", "no byte of the range exists: 416 or the whole");
    public static readonly Rule LinesNotJoined = Wrong("5.3", "several lines of a list are one list");
    public static readonly Rule WithoutFields = Wrong(
        "15.3.7, 15.4.5",
        "206 and 304 MUST repeat the `ETag` and `Vary` of the 200"
    );
    public static readonly Rule BodyOfNothing = Wrong("9.3.2, 15.4.5", "an answer that has no body came with one");
    public static readonly Rule NoAllow = Wrong("15.5.6", "405 MUST say what is allowed in `Allow`");
    public static readonly Rule MethodMistaken = Wrong("9.1", "a method is answered as if it were another");
    public static readonly Rule PathMistaken = Wrong(
        "4.2.3, RFC 9112 3.2.2",
        "the path names a file (or none), whatever its spelling, and is answered as if it named none (or one)"
    );
    public static readonly Rule Outside = Wrong("17.3", "a file outside the web root was given away");
    public static readonly Rule Refused = Wrong("15.5", "refused, though nothing is wrong with the request");

    private static Rule Allowed(string section, string text) => new(Mark.Allowed, section, text);

    private static Rule Wrong(string section, string text) => new(Mark.Wrong, section, text);
}
