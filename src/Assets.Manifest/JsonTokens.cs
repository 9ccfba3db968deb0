using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads the tokens that a document must have.</summary>
internal static class JsonTokens
{
    public static void ReadOrThrow(ref this Utf8JsonReader json)
    {
        if (!json.Read())
            throw new JsonException("it ends too early");
    }

    public static void ReadObjectStart(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.StartObject);
    }

    /// <summary>Steps to the next property's name; false at the end of the object.</summary>
    public static bool ReadPropertyName(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        return json.TokenType == JsonTokenType.PropertyName;
    }

    public static void ReadArrayStart(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.StartArray);
    }

    /// <summary>Steps to the next element; false at the end of the array.</summary>
    public static bool ReadElement(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        return json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Steps to the value, which must be a string.</summary>
    public static string ReadText(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        return json.Text();
    }

    /// <summary>The current value, which must be a string.</summary>
    public static string Text(ref this Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.String);
        return json.GetString()!;
    }

    /// <summary>Steps to the value, which must be an array of strings.</summary>
    public static IReadOnlyList<string> ReadTexts(ref this Utf8JsonReader json) => json.ReadList(Text);

    /// <summary>Steps to the value, which must be true or false.</summary>
    public static bool ReadBoolean(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        return json.TokenType is JsonTokenType.True or JsonTokenType.False
            ? json.GetBoolean()
            : throw new JsonException($"{json.TokenType} stands where true or false should");
    }

    /// <summary>Steps to the value, which must be an array, and reads each element.</summary>
    public static IReadOnlyList<T> ReadList<T>(ref this Utf8JsonReader json, JsonElementReader<T> read)
    {
        var elements = new List<T>();
        json.ReadArrayStart();
        while (json.ReadElement())
            elements.Add(read(ref json));
        return elements;
    }

    /// <summary>Skips the next value: a later writer of the same version may add properties.</summary>
    public static void SkipValue(ref this Utf8JsonReader json)
    {
        json.ReadOrThrow();
        json.Skip();
    }

    /// <summary>Checks that nothing follows the document.</summary>
    public static void ReadEnd(ref this Utf8JsonReader json)
    {
        if (json.Read())
            throw new JsonException("something follows its end");
    }

    public static void Expect(ref this Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
            throw new JsonException($"{json.TokenType} stands where {type} should");
    }
}

/// <summary>Reads the element that the reader is at.</summary>
internal delegate T JsonElementReader<T>(ref Utf8JsonReader json);
