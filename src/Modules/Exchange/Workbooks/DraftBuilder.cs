using System.Text.Json.Nodes;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Puts one section's cells together to a draft, as the API takes it.</summary>
internal sealed class DraftBuilder(string section)
{
    private readonly JsonObject figures = [];
    private readonly Dictionary<string, JsonObject> stations = [];
    private readonly Dictionary<string, SortedDictionary<int, JsonObject>> registers = [];
    private readonly HashSet<string> none = [];

    public void Put(CellTarget target, JsonNode? value)
    {
        if (target.Station is { } station)
        {
            if (!stations.TryGetValue(station, out var own))
            {
                stations[station] = own = [];
            }

            own[target.Line] = value;
        }
        else if (target.Item is not { } item)
        {
            figures[target.Line] = value;
        }
        else
        {
            PutRow(target, item, value);
        }
    }

    /// <summary>Registers that are said to have no rows, and have some.</summary>
    public IEnumerable<CellTarget> Contradictions =>
        none.Where(line => registers[line].Count > 0).Select(line => new CellTarget(section, line, Item: 0));

    /// <summary>Where a register's nth record stood; empty rows in between are not counted.</summary>
    public int? ItemOf(string register, int number) =>
        registers.TryGetValue(register, out var rows) && number >= 1 && number <= rows.Count
            ? rows.Keys.ElementAt(number - 1)
            : null;

    public JsonObject Build()
    {
        foreach (var (line, rows) in registers)
        {
            figures[line] =
                rows.Count > 0 || none.Contains(line)
                    ? new JsonArray([.. rows.Values.Select(row => row.DeepClone())])
                    : null;
        }

        var draft = new JsonObject { ["figures"] = figures.DeepClone() };
        if (stations.Count > 0)
        {
            draft["stations"] = new JsonArray([
                .. stations.Select(station => new JsonObject
                {
                    ["station"] = station.Key,
                    ["figures"] = station.Value.DeepClone(),
                }),
            ]);
        }

        return draft;
    }

    private void PutRow(CellTarget target, int item, JsonNode? value)
    {
        if (!registers.TryGetValue(target.Line, out var rows))
        {
            registers[target.Line] = rows = [];
        }

        if (value is null)
        {
            return;
        }

        if (target.IsNoneMark)
        {
            none.Add(target.Line);
        }
        else if (rows.TryGetValue(item, out var row))
        {
            row[target.Column!] = value;
        }
        else
        {
            rows[item] = new JsonObject { [target.Column!] = value };
        }
    }
}
