using System.Text.Json;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>Filings of a section: a page, the queue of a reviewer, one with all that a reviewer looks at.</summary>
internal sealed class FilingReads(NpgsqlDataSource source, IReadOnlyList<Section> sections)
{
    private const string LastDay = "(select data_to from calendar.periods where code = $1)";

    private const string Head = $"""
        select f.id, f.state, f.version, f.risk, f.late, f.submission, f.submitted_at, f.submitted_by, f.saved_at, f.synthetic, f.explanations::text,
            u.code, u.name, u.short_name, u.tier, u.district_code, d.name
        from ONEfilings f join directory.facilities u on u.code = f.facility and u.valid_from <= {LastDay} and (u.valid_to is null or u.valid_to > {LastDay})
            left join directory.districts d on d.code = u.district_code and d.valid_from <= {LastDay} and (d.valid_to is null or d.valid_to > {LastDay})
        where f.period = $1 and f.facility = $2
        """;

    private const string Contacts = """
        select c.full_name, c.position, c.phone, c.email from directory.focal_contacts c join directory.facilities u on u.facility_id = c.facility_id
        where u.code = $1 and u.valid_to is null
        """;

    public async Task<FilingPage> PageAsync(string name, string period, int first, string? after)
    {
        var section = sections.First(s => s.Name == name);
        await using var batch = new Batch(source);
        batch.Add(
            Sql.Filings(section).Replace("$4", LastDay, StringComparison.Ordinal),
            period,
            after ?? "",
            first + 1
        );
        var lines = await batch.NextAsync(row => new FilingLine(
            new UnitName(row.GetString(0), row.Text(1), row.Text(2)),
            row.GetString(3),
            row.GetBoolean(4),
            row.GetInt32(5),
            row.Figures(section, 6)
        ));
        var more = lines.Count > first;
        if (more)
        {
            lines.RemoveAt(first);
        }

        return new FilingPage(lines, more, lines.Count > 0 ? lines[^1].Facility.Code : null);
    }

    public async Task<QueuePage> QueueAsync(string name, string period)
    {
        var section = sections.First(s => s.Name == name);
        string[] allowed = ["RETURN", "ACCEPT"];
        await using var batch = new Batch(source);
        batch.Add(Sql.Queue(section).Replace("$2", LastDay, StringComparison.Ordinal), period);
        var lines = await batch.NextAsync(row => new QueueLine(
            "SUBMITTED",
            row.GetInt32(6),
            allowed,
            row.GetString(7),
            row.GetBoolean(8),
            row.Instant(9),
            row.GetBoolean(10),
            new Unit(row.GetString(0), row.GetString(1), row.Text(2), row.GetString(3), row.District(4)),
            row.Figures(section, 11)
        ));
        return new QueuePage(lines, lines.Count > 500);
    }

    public async Task<ReviewAnswer> ReviewAsync(string name, string code, string facility)
    {
        var section = sections.First(s => s.Name == name);
        await using var first = new Batch(source);
        first
            .Add(ProvinceReads.Periods)
            .Add(Head.Replace("ONE", section.Before, StringComparison.Ordinal), code, facility)
            .Add(Contacts, facility)
            .Add(OwnAndStations(section), code, facility)
            .Add(VersionsOf(section), code, facility);
        var periods = await first.NextAsync(Rows.Period);
        var period = periods.First(p => p.Code == code);
        var head = (
            await first.NextAsync(row =>
                (
                    State: row.GetString(1),
                    Version: row.GetInt32(2),
                    Risk: row.GetString(3),
                    Late: row.GetBoolean(4),
                    Submission: row.GetInt32(5),
                    SubmittedAt: row.Instant(6),
                    SubmittedBy: row.Text(7),
                    SavedAt: row.GetDateTime(8),
                    Synthetic: row.GetBoolean(9),
                    Explanations: JsonElement.Parse(row.GetString(10)),
                    Unit: new Unit(
                        row.GetString(11),
                        row.GetString(12),
                        row.Text(13),
                        row.GetString(14),
                        row.District(15)
                    )
                )
            )
        )[0];
        var contacts = await first.NextAsync(row => new Contact(
            row.GetString(0),
            row.Text(1),
            row.Text(2),
            row.Text(3)
        ));
        var own = await first.NextAsync(row => new StationFigures(
            row.GetString(0),
            row.GetString(1),
            row.Figures(section, 2)
        ));
        var versions = await first.NextAsync(row => new Version(row.GetInt32(0), JsonElement.Parse(row.GetString(1))));
        await first.DisposeAsync();

        PeriodRow[] earlier = [.. periods.Where(p => p.To < period.To && p.Forms.Contains(section.Form)).TakeLast(5)];
        await using var second = new Batch(source);
        second
            .Add(Sql.OfUnit(section), facility, earlier.Select(p => p.Code).ToArray())
            .Add(Sql.Peers(section), code, facility, head.Unit.Tier);
        var before = await second.NextAsync(row =>
            (Period: row.GetString(0), State: row.GetString(1), Total: row.Figures(section, 2))
        );
        var middles = await second.NextAsync(row => (Units: row.GetInt32(0), Figures: Middles(section, row)));
        var totals = before.Where(b => b.State is "Submitted" or "Accepted").ToDictionary(b => b.Period, b => b.Total);
        Earlier[] history =
        [
            .. earlier
                .Where(p => totals.ContainsKey(p.Code))
                .Select(p => new Earlier(p.Code, p.Name, Days(p), totals[p.Code])),
        ];
        return new ReviewAnswer(
            head.State,
            head.Version,
            Days(period),
            head.Risk,
            head.Late,
            head.Submission,
            head.SubmittedAt,
            head.SubmittedBy,
            head.SavedAt,
            period.DueOn,
            head.Synthetic,
            head.Explanations,
            head.Unit,
            own[0].Figures,
            Total(section, own),
            contacts,
            own[1..],
            history.LastOrDefault(),
            history,
            middles[0].Units < 5 ? null : new Middles(middles[0].Units, middles[0].Figures),
            versions
        );
    }

    private static int Days(PeriodRow period) => period.To.DayNumber - period.From.DayNumber + 1;

    private static Figures Middles(Section section, NpgsqlDataReader row)
    {
        var values = new decimal?[section.Names.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i <= section.Lines.Length ? row.Number(1 + i) : null;
        }

        return new Figures(section, values);
    }

    private static Figures Total(Section section, List<StationFigures> all)
    {
        var values = new decimal?[section.Names.Length];
        for (var i = 0; i < section.Lines.Length; i++)
        {
            values[i] = all.Any(a => a.Figures.Values[i] is not null) ? all.Sum(a => a.Figures.Values[i]) : null;
        }

        return section.Complete(values);
    }

    /// <summary>The unit's own figures, then its stations'.</summary>
    private static string OwnAndStations(Section s)
    {
        var columns = string.Join(", ", s.Lines.Select(l => $"g.{l.Column}"));
        return $"""
            select '' as station, '', {columns} from {s.Before}filings f join {s.Before}figures g on g.filing_id = f.id where f.period = $1 and f.facility = $2
            union all
            select n.station, n.station_name, {columns} from {s.Before}filings f join {s.Before}station_figures g on g.filing_id = f.id
                join {s.Before}filing_stations n on n.filing_id = g.filing_id and n.station = g.station where f.period = $1 and f.facility = $2
            order by station
            """;
    }

    private static string VersionsOf(Section s) =>
        $"""
            select v.number, v.decisions::text from {s.Before}filing_versions v join {s.Before}filings f on f.id = v.filing_id
            where f.period = $1 and f.facility = $2 order by v.number
            """;
}
