namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Where in a workbook stands what the API names by section, line, station, row and column.</summary>
internal sealed class CellPlaces
{
    private readonly Dictionary<CellTarget, (string Sheet, string Cell)> places;
    private readonly Dictionary<string, string> firstSheets;
    private readonly IReadOnlyDictionary<string, DraftBuilder> drafts;

    public CellPlaces(WorkbookLayout layout, IReadOnlyDictionary<string, DraftBuilder> drafts)
    {
        this.drafts = drafts;
        var all = layout.Sheets.SelectMany(sheet => sheet.Inputs.Select(input => (sheet.Name, Input: input))).ToArray();
        places = all.ToDictionary(x => x.Input.Target, x => (x.Name, x.Input.At.ToString()));
        firstSheets = all.DistinctBy(x => x.Input.Target.Section)
            .ToDictionary(x => x.Input.Target.Section, x => x.Name);
    }

    public (string Sheet, string? Cell) Of(CellTarget target) =>
        places.TryGetValue(target, out var place) ? place : (firstSheets[target.Section], null);

    /// <param name="row">Of a register: the record, 1 for the first given.</param>
    public (string Sheet, string? Cell) Of(string section, string? line, string? station, int? row, string? column)
    {
        if (line is null)
        {
            return (firstSheets[section], null);
        }

        var item = row is { } number && drafts.TryGetValue(section, out var draft) ? draft.ItemOf(line, number) : null;
        if (item is not null && column is null)
        {
            column = places
                .Keys.FirstOrDefault(key => key.Section == section && key.Line == line && key.Item == item)
                ?.Column;
        }

        return Of(new CellTarget(section, line, station, item, column));
    }
}
