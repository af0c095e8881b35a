using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeAn06.Bench;

/// <summary>The values of a section, in the order of its names.</summary>
[JsonConverter(typeof(FiguresConverter))]
internal sealed record Figures(Section Section, decimal?[] Values);

/// <summary>Writes an object by name, as source generation writes a record of those members.</summary>
internal sealed class FiguresConverter : JsonConverter<Figures>
{
    public override Figures Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Figures value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        var names = value.Section.Encoded;
        for (var i = 0; i < names.Length; i++)
        {
            if (value.Values[i] is { } number)
            {
                writer.WriteNumber(names[i], number);
            }
            else
            {
                writer.WriteNull(names[i]);
            }
        }

        writer.WriteEndObject();
    }
}
