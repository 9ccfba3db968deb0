using Assets.AspNetCore.Tests.Conformance;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.Benchmarks.Conformance;

/// <summary>Which rule an answer breaks that is neither asked for nor allowed.</summary>
internal static class Fault
{
    public static Rule Of(RequestRow row, Answer answer) =>
        (int)answer.Status switch
        {
            400 when row.Headers.GroupBy(header => header.Key).Any(lines => lines.Count() > 1) => Rule.LinesNotJoined,
            _ when row.Section == "Paths" => Rule.PathMistaken,
            _ when row.Section.StartsWith("Methods", StringComparison.Ordinal) => Rule.MethodMistaken,
            206 or 416 when row.Method == "HEAD" => Rule.RangeWithoutGet,
            206 or 416 when row.Has("If-Range") => Rule.IfRangeIgnored,
            206 or 416 when row.Name == "another unit" => Rule.UnknownUnit,
            _ when row.Statuses.Contains(412) => Rule.PreconditionIgnored,
            304 => Rule.FalseMatch,
            412 => Rule.FalsePrecondition,
            _ when row.Statuses.Contains(304) => Rule.MatchMissed,
            >= 400 when row.Statuses.Contains(206) => Rule.RangeRefused,
            206 when row.Statuses.Contains(206) => Rule.RangeRefused,
            206 when row.Statuses.Contains(416) => Rule.NoSuchRange,
            200 or 206 => Rule.CodingRefused,
            _ => Rule.Refused,
        };
}
