using Npgsql;

namespace DeAn06.Bench;

/// <summary>One row of sums, or several added.</summary>
internal sealed class Added(Section section)
{
    private readonly decimal?[] sums = new decimal?[section.Lines.Length];
    private readonly decimal[] typed = new decimal[section.Typed.Count()];
    private readonly int[] typists = new int[section.Typed.Count()];

    public int Units { get; private set; }

    public int Stations { get; private set; }

    public int Synthetic { get; private set; }

    public decimal?[] Sums => sums;

    public static Added Read(Section section, NpgsqlDataReader row)
    {
        var added = new Added(section)
        {
            Units = row.GetInt32(3),
            Stations = row.GetInt32(4),
            Synthetic = row.GetInt32(5),
        };
        for (var i = 0; i < added.sums.Length; i++)
        {
            added.sums[i] = row.Number(6 + i);
        }

        for (var i = 0; i < added.typed.Length; i++)
        {
            added.typed[i] = row.Number(6 + added.sums.Length + 2 * i) ?? 0;
            added.typists[i] = row.GetInt32(7 + added.sums.Length + 2 * i);
        }

        return added;
    }

    public static Added Of(Section section, IEnumerable<Added> parts)
    {
        var whole = new Added(section);
        foreach (var part in parts)
        {
            whole.Units += part.Units;
            whole.Stations += part.Stations;
            whole.Synthetic += part.Synthetic;
            for (var i = 0; i < whole.sums.Length; i++)
            {
                whole.sums[i] = part.sums[i] is { } value ? (whole.sums[i] ?? 0) + value : whole.sums[i];
            }

            for (var i = 0; i < whole.typed.Length; i++)
            {
                whole.typed[i] += part.typed[i];
                whole.typists[i] += part.typists[i];
            }
        }

        return whole;
    }

    public Mean[] Means() =>
        [
            .. section
                .Typed.Select((t, i) => (t.Line, i))
                .Where(x => typists[x.i] > 0)
                .Select(x => new Mean(
                    x.Line.Name,
                    Math.Round(typed[x.i] / typists[x.i], 4, MidpointRounding.AwayFromZero),
                    typists[x.i]
                )),
        ];

    /// <summary>Percentages do not add up: they follow from the sums, or are the mean of what was typed.</summary>
    public Figures Figures(Mean[] means)
    {
        var values = new decimal?[section.Names.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            values[i] = section.Lines[i].Kind is "PERCENTAGE"
                ? means.FirstOrDefault(m => m.Line == section.Lines[i].Name)?.Value
                : sums[i];
        }

        return section.Complete(values);
    }
}
