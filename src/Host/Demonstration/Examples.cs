using System.Globalization;
using System.Text.Json.Nodes;

namespace DeAn06.Host.Demonstration;

/// <summary>What texts, choices and registers may hold, by section and line, as `examples.json` says.</summary>
internal sealed class Examples(JsonObject sections, string department)
{
    /// <summary>Section and line of everything that the file names.</summary>
    public IEnumerable<(string Section, string Line)> Names =>
        sections.SelectMany(section => section.Value!.AsObject().Select(line => (section.Key, line.Key)));

    /// <param name="department">The Sở's name as it stands in a text.</param>
    public static Examples Read(string department) => new(DataFiles.Read<JsonObject>("examples.json"), department);

    /// <summary>The lines of a section that the file names, each with its value for this unit and period.</summary>
    public IEnumerable<(string Line, JsonNode? Value)> Of(string section, MadeUpUnit unit, MadeUpPeriod period) =>
        sections[section] is JsonObject lines
            ? lines.Select(line => (line.Key, new Drawing(unit, period, department).Of(line.Value)))
            : [];

    /// <summary>Draws the values of one filing; the same filing gets the same at every start.</summary>
    private sealed class Drawing(MadeUpUnit unit, MadeUpPeriod period, string department)
    {
        public JsonNode? Of(JsonNode? said) =>
            said is not JsonObject drawn ? said?.DeepClone()
            : drawn["oneOf"] is JsonArray items ? items[OneOf(drawn, items.Count)]!.DeepClone()
            : drawn["rows"] is JsonArray rows ? Rows(drawn, rows)
            : drawn["text"] is { } text ? Text(text.GetValue<string>(), drawn["number"])
            : drawn["day"] is not null ? Day(period.From, (int)(Chance(drawn) * (period.Days - 1)))
            : drawn["span"] is { } span ? From(drawn, span.GetValue<int>())
            : throw new InvalidOperationException($"examples.json: {drawn.ToJsonString()} says nothing to draw.");

        private JsonArray Rows(JsonObject drawn, JsonArray rows)
        {
            var count = drawn["first"] is JsonObject some
                ? some["from"]!.GetValue<int>() + (int)(Chance(drawn) * some["span"]!.GetValue<int>())
                : rows.Count;
            return [.. rows.Take(count).Select(row => Row(row!.AsObject())).OfType<JsonObject>()];
        }

        private JsonObject? Row(JsonObject said) =>
            said["cases"] is not JsonArray cases ? Filled(said)
            : cases.FirstOrDefault(one => one!["over"] is not { } over || Chance(said) > over.GetValue<double>())
                is { } found
                ? Filled(found["is"]!.AsObject())
            : null;

        private JsonObject Filled(JsonObject columns) =>
            new(columns.Select(column => KeyValuePair.Create(column.Key, Of(column.Value))));

        private string Text(string text, JsonNode? number) =>
            text.Replace("{department}", department, StringComparison.Ordinal)
                .Replace("{number}", Of(number)?.ToString(), StringComparison.Ordinal);

        private JsonNode From(JsonObject drawn, int span)
        {
            var more = (int)(Chance(drawn) * span);
            var from = drawn["from"]!.AsValue();
            return from.TryGetValue<string>(out var day)
                ? Day(DateOnly.Parse(day, CultureInfo.InvariantCulture), more)
                : from.GetValue<int>() + more;
        }

        private int OneOf(JsonObject drawn, int count) => (int)(Chance(drawn) * (count - 1) + 0.5);

        private static JsonNode Day(DateOnly first, int more) =>
            first.AddDays(more).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>Hangs on the unit and the words, not on the period unless they say so: a unit keeps its systems and its habits.</summary>
        private double Chance(JsonObject drawn)
        {
            var words = drawn["by"]!.GetValue<string>();
            return SeededChance.Of(
                unit.Code,
                drawn["eachPeriod"]?.GetValue<bool>() == true ? $"{words} {period.Code}" : words
            );
        }
    }
}
