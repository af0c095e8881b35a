using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>A number that is asked, and the column that holds it.</summary>
/// <param name="Name">As the answers call it.</param>
/// <param name="Column">In `figures` and `station_figures`.</param>
/// <param name="Kind">`FLOW`, `STOCK`, `PERCENTAGE` …, as the product names it.</param>
internal sealed record Line(string Name, string Column, string Kind);

/// <summary>A value that follows from others; the places are those in <see cref="Section.Names"/>.</summary>
internal sealed record Formula(int Place, int[] Plus, int[] Minus, int[] Over, bool OfGiven);

/// <summary>
/// What a peer has to know of a section: where it lies, what it asks and what follows from it. A program written for this one form would hold it in
/// its text; here it is read once from the product's definition, so that a changed form does not make the peers measure another question.
/// </summary>
internal sealed class Section
{
    private readonly Formula[] formulas;

    private Section(JsonElement definition, string before, IReadOnlyDictionary<string, string> columns)
    {
        Name = definition.GetProperty("name").GetString()!;
        Form = definition.GetProperty("form").GetString()!;
        Annex = definition.GetProperty("stations").GetString() == "ANNEX";
        Before = before;
        var lines = definition
            .GetProperty("lines")
            .EnumerateArray()
            .Where(l => columns.ContainsKey(NameOf(l)))
            .ToArray();
        Lines = [.. lines.Select(l => new Line(NameOf(l), columns[NameOf(l)], l.GetProperty("kind").GetString()!))];
        var derived = definition.GetProperty("derived").EnumerateArray().ToArray();
        Names = [.. Lines.Select(l => l.Name), .. derived.Select(NameOf)];
        Encoded = [.. Names.Select(name => JsonEncodedText.Encode(name))];
        formulas =
        [
            .. lines
                .Concat(derived)
                .Where(l => l.GetProperty("formula").ValueKind == JsonValueKind.Object)
                .Select(l => FormulaOf(NameOf(l), l.GetProperty("formula"))),
        ];
    }

    public string Name { get; }

    public string Form { get; }

    /// <summary>Stations report beside their unit, and are added to it.</summary>
    public bool Annex { get; }

    /// <summary>What stands before the names of its tables: `e_prescriptions.`, `documents.online_documents_`.</summary>
    public string Before { get; }

    /// <summary>Its name where a dash cannot stand.</summary>
    public string Plain => Name.Replace('-', '_');

    public Line[] Lines { get; }

    public IEnumerable<Line> Stocks => Lines.Where(l => l.Kind == "STOCK");

    /// <summary>Percentages that may be typed without the counts they follow from, with those counts.</summary>
    public IEnumerable<(Line Line, Line[] Counts)> Typed =>
        formulas
            .Where(f => f.Place < Lines.Length && Lines[f.Place].Kind == "PERCENTAGE")
            .Select(f => (Lines[f.Place], f.Plus.Concat(f.Over).Distinct().Select(i => Lines[i]).ToArray()));

    /// <summary>Of all values: the lines, then what is derived.</summary>
    public string[] Names { get; }

    public JsonEncodedText[] Encoded { get; }

    /// <summary>Those whose tables hold numbers, in the product's order.</summary>
    /// <param name="definitions">`sections` as the gateway gives them.</param>
    public static async Task<IReadOnlyList<Section>> AllAsync(JsonElement definitions, Npgsql.NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select c.table_schema || '.' || left(c.table_name, -length('figures')), c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.table_name like '%figures' and c.table_name not like '%station_figures'
                and c.data_type in ('bigint', 'numeric')
            """
        );
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string Before, string Column)>();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        var places = found.ToLookup(x => NameOf(x.Before), x => (x.Before, x.Column));
        return
        [
            .. definitions
                .EnumerateArray()
                .Where(d => places.Contains(NameOf(d)))
                .Select(d => new Section(
                    d,
                    places[NameOf(d)].First().Before,
                    places[NameOf(d)].ToDictionary(x => Camel(x.Column), x => x.Column)
                )),
        ];
    }

    /// <summary>Fills in what follows: <paramref name="values"/> holds the lines first and has room for the rest.</summary>
    public Figures Complete(decimal?[] values)
    {
        foreach (var formula in formulas)
        {
            values[formula.Place] = Value(formula, values) ?? values[formula.Place];
        }

        return new Figures(this, values);
    }

    private static decimal? Value(Formula formula, decimal?[] values)
    {
        var value = Sum(formula.Plus, formula.OfGiven, values);
        if (formula.Minus.Length > 0)
        {
            value -= Sum(formula.Minus, formula.OfGiven, values);
        }

        if (formula.Over.Length == 0)
        {
            return value;
        }

        var over = Sum(formula.Over, formula.OfGiven, values);
        return over == 0 || over is null || value is null
            ? null
            : Math.Round(100 * value.Value / over.Value, 4, MidpointRounding.AwayFromZero);
    }

    private static decimal? Sum(int[] places, bool ofGiven, decimal?[] values)
    {
        decimal? sum = null;
        foreach (var place in places)
        {
            if (values[place] is { } value)
            {
                sum = (sum ?? 0) + value;
            }
            else if (!ofGiven)
            {
                return null;
            }
        }

        return sum;
    }

    private Formula FormulaOf(string name, JsonElement formula)
    {
        int[] Places(string part) =>
            [.. formula.GetProperty(part).EnumerateArray().Select(x => Array.IndexOf(Names, x.GetString()))];
        return new Formula(
            Array.IndexOf(Names, name),
            Places("plus"),
            Places("minus"),
            Places("over"),
            formula.GetProperty("ofGiven").GetBoolean()
        );
    }

    private static string NameOf(JsonElement line) => line.GetProperty("name").GetString()!;

    private static string NameOf(string before)
    {
        var parts = before.Split('.');
        return (parts[1].Length > 0 ? parts[1].TrimEnd('_') : parts[0]).Replace('_', '-');
    }

    private static string Camel(string column) =>
        string.Concat(
            column.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])
        );
}
