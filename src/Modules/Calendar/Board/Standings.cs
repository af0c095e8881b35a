using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>As much of a cell as counting needs.</summary>
/// <param name="Submitted">It was, at least once.</param>
internal readonly record struct CellStanding(FilingState State, bool Submitted, bool Late, bool Synthetic)
{
    public bool Filed => State.IsFiled();

    /// <summary>Was filed, is back with the facility (returned or reopened) and not filed again, whether or not the correction has begun.</summary>
    public bool SentBack => State == FilingState.Returned || (State == FilingState.Draft && Submitted);
}

/// <summary>One facility's filings of a period, those that have been started.</summary>
internal sealed class ReportStanding(OwedSections sections)
{
    private readonly CellStanding?[] cells = new CellStanding?[sections.All.Count];

    public CellStanding? this[string section]
    {
        get => sections.PlaceOf(section) is { } place ? cells[place] : null;
    }

    public bool HasSubmitted(string section) => this[section] is { Submitted: true };

    /// <summary>Of any section.</summary>
    public bool Submitted => cells.Any(cell => cell is { Submitted: true });

    public void Put(int place, CellStanding standing) => cells[place] = standing;
}

/// <summary>
/// Every filing of some periods that has been started: one command, and a row for each report. A province's month has ten thousand cells, and a
/// reviewer's first screen counts all months.
/// </summary>
internal sealed class Standings
{
    private readonly Dictionary<(string Period, string Facility), ReportStanding> reports = [];

    private Standings() { }

    public ReportStanding? Of(string period, string facility) => reports.GetValueOrDefault((period, facility));

    public CellStanding? Of(string period, string facility, string section) => Of(period, facility)?[section];

    /// <summary>Codes of those that submitted something in the period, whether or not they still report.</summary>
    public IEnumerable<string> SubmittedIn(string period) =>
        reports.Where(report => report.Key.Period == period && report.Value.Submitted).Select(r => r.Key.Facility);

    /// <param name="facilities">Of these alone; null for all.</param>
    public static async Task<Standings> ReadAsync(
        CalendarDbContext db,
        OwedSections sections,
        IEnumerable<string> periods,
        string[]? facilities,
        CancellationToken ct
    )
    {
        string[] names = [.. sections.All.Select(section => section.Name)];
        var rows = await db
            .Database.SqlQueryRaw<Row>(
                Command(names.Length),
                periods.ToArray(),
                names,
                States,
                facilities is null,
                facilities ?? []
            )
            .ToListAsync(ct);
        var standings = new Standings();
        foreach (var row in rows)
        {
            standings.reports[(row.Period, row.Facility)] = Unpack(row.Cells, sections);
        }

        return standings;
    }

    // A cell is five bits: three for its state, of which a draft that was submitted before is one of its own, one for late, one for synthetic.
    // Twelve cells fit a whole number, and PostgreSQL puts them together in one pass without sorting.
    private const int Bits = 5;
    private const int CellsOfWord = 12;
    private const int DraftAgain = 5;
    private const int Late = 8;
    private const int Synthetic = 16;

    private static readonly string[] States = Enum.GetNames<FilingState>();

    private static string Command(int sections)
    {
        var words = Enumerable
            .Range(0, (sections + CellsOfWord - 1) / CellsOfWord)
            .Select(word => word * CellsOfWord)
            .Select(first =>
                $"bit_or(code << ({Bits} * (place - {first}))) filter (where place between {first} and {first + CellsOfWord - 1})"
            );
        return $$"""
            select period, facility, array[{{string.Join(", ", words)}}]::bigint[] as cells
            from (
                select cell.period, cell.facility, section.place::int - 1 as place,
                    (case when cell.state = 'Draft' and cell.submission > 0 then {{DraftAgain}} else state.place - 1 end
                        + case when cell.late then {{Late}} else 0 end
                        + case when cell.synthetic then {{Synthetic}} else 0 end)::bigint as code
                from calendar.board_cells cell
                    join unnest({1}) with ordinality as section(name, place) on section.name = cell.section
                    join unnest({2}) with ordinality as state(name, place) on state.name = cell.state
                where cell.period = any({0}) and ({3} or cell.facility = any({4}))
            ) cells
            group by period, facility
            """;
    }

    private static ReportStanding Unpack(long?[] words, OwedSections sections)
    {
        var report = new ReportStanding(sections);
        for (var place = 0; place < sections.All.Count; place++)
        {
            var code = (int)((words[place / CellsOfWord] ?? 0) >> (Bits * (place % CellsOfWord))) & ((1 << Bits) - 1);
            if (code != 0)
            {
                var state = code & (Late - 1);
                report.Put(
                    place,
                    new(
                        state == DraftAgain ? FilingState.Draft : (FilingState)state,
                        Submitted: state is not (int)FilingState.Draft,
                        (code & Late) != 0,
                        (code & Synthetic) != 0
                    )
                );
            }
        }

        return report;
    }

    /// <summary>A word is null where it has no cell.</summary>
    private sealed record Row(string Period, string Facility, long?[] Cells);
}
