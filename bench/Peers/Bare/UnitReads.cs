using Npgsql;

namespace DeAn06.Bench;

/// <summary>The board, and one unit over a year.</summary>
/// <param name="sections">Those that have numbers.</param>
/// <param name="all">All by name, each with its form.</param>
internal sealed class UnitReads(
    NpgsqlDataSource source,
    IReadOnlyList<Section> sections,
    IReadOnlyList<(string Name, string Form)> all
)
{
    private const string LastDay = "(select data_to from calendar.periods where code = $1)";

    private const string Files =
        $"u.kind <> 'CommuneHealthStation' and u.valid_from <= {LastDay} and (u.valid_to is null or u.valid_to > {LastDay})";

    private const string Count = $"select count(*)::int from directory.facilities u where {Files}";

    private const string Units = $"""
        select u.code, u.name, u.short_name, u.tier, u.district_code, d.name, u.capabilities, r.at, r.seen_at
        from (select * from directory.facilities u where {Files} and u.code > $2 order by u.code limit $3) u
            left join directory.districts d on d.code = u.district_code and d.valid_from <= {LastDay} and (d.valid_to is null or d.valid_to > {LastDay})
            left join lateral (
                select at, seen_at from calendar.reminders r where r.period = $1 and r.facility = u.code order by at desc limit 1) r on true
        order by u.code
        """;

    private const string Cells = $"""
        select c.facility, c.section, c.state, c.late, c.version, c.submission, e.until
        from (select u.code from directory.facilities u where {Files} and u.code > $2 order by u.code limit $3) u
            join calendar.board_cells c on c.period = $1 and c.facility = u.code
            left join lateral (
                select max(until) as until from calendar.extensions e
                where e.period = $1 and e.facility = u.code and e.section = c.section and e.revoked_at is null) e on true
        """;

    public async Task<BoardAnswer> BoardAsync(string period, int first, string? after)
    {
        await using var batch = new Batch(source);
        batch
            .Add("select forms from calendar.periods where code = $1", period)
            .Add(Count, period)
            .Add(Units, period, after ?? "", first + 1)
            .Add(Cells, period, after ?? "", first + 1);
        var forms = (await batch.NextAsync(row => row.GetFieldValue<string[]>(0)))[0];
        var count = (await batch.NextAsync(row => row.GetInt32(0)))[0];
        var units = await batch.NextAsync(row =>
            (
                Unit: new Unit(row.GetString(0), row.GetString(1), row.Text(2), row.GetString(3), row.District(4)),
                Drivers: row.GetString(6).Contains("IssuesDriverCertificates", StringComparison.Ordinal),
                Reminder: row.IsDBNull(7) ? null : new ReminderMark(row.GetDateTime(7), row.Instant(8))
            )
        );
        var cells = (
            await batch.NextAsync(row =>
                (
                    Facility: row.GetString(0),
                    Cell: new Cell(
                        row.GetString(1),
                        row.GetString(2),
                        row.GetBoolean(3),
                        row.GetInt32(4),
                        row.GetInt32(5),
                        row.Instant(6)
                    )
                )
            )
        ).ToDictionary(c => (c.Facility, c.Cell.Section), c => c.Cell);
        var asked = sections.Where(s => forms.Contains(s.Form)).ToArray();
        var more = units.Count > first;
        return new BoardAnswer(
            count,
            [
                .. units
                    .Take(first)
                    .Select(u => new BoardRow(
                        u.Unit,
                        [
                            .. asked
                                .Where(s => u.Drivers || s.Name != "driver-health-certificates")
                                .Select(s =>
                                    cells.GetValueOrDefault((u.Unit.Code, s.Name))
                                    ?? new Cell(s.Name, "NotStarted", false, 0, 0, null)
                                ),
                        ],
                        u.Reminder
                    )),
            ],
            more,
            more ? units[first - 1].Unit.Code : null
        );
    }

    public async Task<List<UnitPeriod>> FiguresAsync(string facility, int year)
    {
        await using var first = new Batch(source);
        var periods = (await first.Add(ProvinceReads.Periods).NextAsync(Rows.Period))
            .Where(p => p.Year == year)
            .ToArray();
        await first.DisposeAsync();
        string[] codes = [.. periods.Select(p => p.Code)];
        await using var second = new Batch(source);
        foreach (var section in sections)
        {
            second.Add(Sql.OfUnit(section), facility, codes);
        }

        var filed = new Dictionary<(string, string), Filed>();
        foreach (var section in sections)
        {
            foreach (
                var (period, line) in await second.NextAsync(row =>
                    (row.GetString(0), new Filed(section.Name, row.GetString(1), row.Figures(section, 2)))
                )
            )
            {
                filed[(period, section.Name)] = line;
            }
        }

        return
        [
            .. periods.Select(p => new UnitPeriod(
                p.Code,
                p.Name,
                p.Kind,
                [
                    .. sections
                        .Where(s => p.Forms.Contains(s.Form))
                        .Select(s =>
                            filed.GetValueOrDefault((p.Code, s.Name))
                            ?? new Filed(s.Name, "NotStarted", new Figures(s, new decimal?[s.Names.Length]))
                        ),
                ]
            )),
        ];
    }

    public async Task<List<YearPeriod>> YearAsync(string facility, int year)
    {
        const string OfYear =
            "period = any(array(select code from calendar.periods where year = $2)) and facility = $1";
        await using var batch = new Batch(source);
        batch
            .Add(ProvinceReads.Periods)
            .Add(
                $"select period, section, state, late, version, submission from calendar.board_cells where {OfYear}",
                facility,
                year
            )
            .Add(
                $"select period, id, sections, message, by, at, seen_at from calendar.reminders where {OfYear} order by at",
                facility,
                year
            )
            .Add(
                $"select period, id, section, until, reason, granted_by, granted_at, revoked_at from calendar.extensions where {OfYear} order by granted_at",
                facility,
                year
            );
        var periods = await batch.NextAsync(Rows.Period);
        var cells = await batch.NextAsync(row =>
            (
                Period: row.GetString(0),
                Cell: new Cell(
                    row.GetString(1),
                    row.GetString(2),
                    row.GetBoolean(3),
                    row.GetInt32(4),
                    row.GetInt32(5),
                    null
                )
            )
        );
        var reminders = (
            await batch.NextAsync(row =>
                (
                    Period: row.GetString(0),
                    Reminder: new Reminder(
                        row.GetGuid(1),
                        row.GetFieldValue<string[]>(2),
                        row.Text(3),
                        row.GetString(4),
                        row.GetDateTime(5),
                        row.Instant(6)
                    )
                )
            )
        ).ToLookup(r => r.Period, r => r.Reminder);
        var extensions = (
            await batch.NextAsync(row =>
                (
                    Period: row.GetString(0),
                    Extension: new Extension(
                        row.GetGuid(1),
                        row.GetString(2),
                        row.GetDateTime(3),
                        row.Text(4),
                        row.GetString(5),
                        row.GetDateTime(6),
                        row.Instant(7)
                    )
                )
            )
        ).ToLookup(e => e.Period, e => e.Extension);
        var started = cells.ToDictionary(c => (c.Period, c.Cell.Section), c => c.Cell);
        return
        [
            .. periods
                .Where(p => p.Year == year)
                .Select(p => new YearPeriod(
                    p.Code,
                    p.Name,
                    p.Kind,
                    p.Forms,
                    p.DueOn,
                    p.Closed,
                    [
                        .. all.Where(s => p.Forms.Contains(s.Form) && s.Name != "covid-vaccination-cleaning")
                            .Select(s =>
                                started.GetValueOrDefault((p.Code, s.Name))
                                ?? new Cell(s.Name, "NotStarted", false, 0, 0, null)
                            ),
                    ],
                    [.. reminders[p.Code]],
                    [.. extensions[p.Code]]
                )),
        ];
    }
}
