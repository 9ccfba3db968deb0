using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assets.Core.Minifying;
using FsCheck;
using FsCheck.Fluent;

namespace Assets.Core.Tests.Properties;

public sealed class AnyMinifiedJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void IsTheCompactForm() =>
        Check(json => Assert.Equal(json?.ToJsonString() ?? "null", Minified(json?.ToJsonString(Indented) ?? "null")));

    [Fact]
    public void StaysAsItIsTheSecondTime() =>
        Check(json =>
        {
            var once = Minified(json?.ToJsonString(Indented) ?? "null");
            Assert.Equal(once, Minified(once));
        });

    private static string Minified(string json) =>
        Encoding.UTF8.GetString(JsonMinifier.Minify(Encoding.UTF8.GetBytes(json)).Span);

    private static void Check(Action<JsonNode?> property) =>
        Checked.ForAll(Value(3).ToArbitrary(), 2_000, property, size: 10);

    private static Gen<JsonNode?> Value(int depth)
    {
        var text = ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => text.Get);
        var leaf = Gen.OneOf(
            text.Select(value => (JsonNode?)JsonValue.Create(value)),
            ArbMap.Default.GeneratorFor<int>().Select(value => (JsonNode?)JsonValue.Create(value)),
            ArbMap.Default.GeneratorFor<bool>().Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Constant((JsonNode?)null)
        );
        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Gen.Sized(size => Value(depth - 1).ListOf(size % 4))
                    .Select(items => (JsonNode?)new JsonArray([.. items])),
                Gen.Sized(size => text.Zip(Value(depth - 1), (name, value) => (name, value)).ListOf(size % 4))
                    .Select(members =>
                        (JsonNode?)
                            new JsonObject(
                                members
                                    .DistinctBy(member => member.name)
                                    .Select(member => KeyValuePair.Create(member.name, member.value))
                            )
                    )
            );
    }
}
