using System.Text.Json;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>The province's sums: the leader's page and one section's.</summary>
/// <param name="known">What the product says of its sections, to be said in the same answer.</param>
internal sealed class ProvinceReads(NpgsqlDataSource source, IReadOnlyList<Section> sections, Known known)
{
    private const int Newest = 6;

    private static readonly string[] Tiers = ["Central", "Province", "District", "Commune"];

    public const string Periods =
        "select code, name, kind, year, data_from, data_to, due_on, forms, closed_at from calendar.periods order by data_to, code";

    private const string Districts = """
        select code, name from directory.districts where valid_from <= $1 and (valid_to is null or valid_to > $1) order by code
        """;

    private sealed record Row(string Period, string? District, string? Tier, Added Added);

    public async Task<ProvinceAnswer> ProvinceAsync(string code)
    {
        var periods = await PeriodsAsync();
        var period = periods.First(p => p.Code == code);
        var asked = sections.Where(s => period.Forms.Contains(s.Form)).ToArray();
        string[] names = [.. asked.Select(s => s.Name)];
        string[] needs = [.. names.Select(n => n == "driver-health-certificates" ? "IssuesDriverCertificates" : "")];
        var half = (asked.Length + 1) / 2;
        var others = SumsAsync(asked[half..], period, periods);
        await using var batch = new Batch(source);
        batch
            .Add(Districts, period.To)
            .Add(Sql.BySection, period.Code, period.To, names, needs)
            .Add(Sql.ByReport, period.Code, period.To, names, needs);
        Add(batch, asked[..half], period, periods);
        var districts = await batch.NextAsync(row => new District(row.GetString(0), row.GetString(1)));
        var bySection = await batch.NextAsync(row => new SectionCount(
            row.GetString(0),
            row.GetInt32(1),
            row.GetInt32(2),
            row.GetInt32(3),
            row.GetInt32(4),
            row.GetInt32(5),
            row.GetInt32(6)
        ));
        var reports = (
            await batch.NextAsync(row => (Owed: row.GetInt32(0), Complete: row.GetInt32(1), OnTime: row.GetInt32(2)))
        )[0];
        var sums = new List<List<Row>>();
        foreach (var section in asked[..half])
        {
            sums.Add(await SumsAsync(batch, section));
        }

        sums.AddRange(await others);
        return new ProvinceAnswer(
            code,
            new Completeness(
                bySection.Sum(s => s.Owed),
                bySection.Sum(s => s.Filed),
                bySection.Sum(s => s.Returned),
                bySection.Sum(s => s.Accepted),
                bySection.Sum(s => s.Late),
                bySection.Sum(s => s.Synthetic),
                reports.Owed,
                reports.Complete,
                reports.OnTime
            ),
            bySection,
            [
                .. asked.Zip(
                    sums,
                    (section, rows) =>
                        Answer(section, known.Province[section.Name], period, districts, rows) with
                        {
                            Trend = [.. Trend(section, Shown(section, period, periods), rows)],
                        }
                ),
            ]
        );
    }

    /// <summary>The other half on a connection of its own: one alone keeps one core busy.</summary>
    private async Task<List<List<Row>>> SumsAsync(Section[] asked, PeriodRow period, List<PeriodRow> periods)
    {
        await using var batch = new Batch(source);
        Add(batch, asked, period, periods);
        var sums = new List<List<Row>>();
        foreach (var section in asked)
        {
            sums.Add(await SumsAsync(batch, section));
        }

        return sums;
    }

    private static void Add(Batch batch, Section[] asked, PeriodRow period, List<PeriodRow> periods)
    {
        foreach (var section in asked)
        {
            batch.Add(Sql.Sums(section), Shown(section, period, periods).Select(p => p.Code).ToArray(), period.Code);
        }
    }

    private static PeriodRow[] Shown(Section section, PeriodRow period, List<PeriodRow> periods)
    {
        var shown = Before(section, period, periods).Shown;
        return [.. periods.Where(p => shown.Contains(p.Code))];
    }

    public async Task<StandingAnswer> StandingAsync(string name, string code)
    {
        var section = sections.First(s => s.Name == name);
        var periods = await PeriodsAsync();
        var period = periods.First(p => p.Code == code);
        var (_, year) = Before(section, period, periods);
        var stocks = section.Stocks.Any();
        await using var batch = new Batch(source);
        batch.Add(Districts, period.To).Add(Sql.Sums(section), year, period.Code);
        if (stocks)
        {
            batch.Add(Sql.Stocks(section), [year]);
        }

        var districts = await batch.NextAsync(row => new District(row.GetString(0), row.GetString(1)));
        var rows = await SumsAsync(batch, section);
        var changes = stocks
            ? await batch.NextAsync(row => (Place: row.GetInt32(0), Values: Changes(section, row)))
            : [];
        var answer = Answer(section, known.Standing[section.Name], period, districts, rows) with
        {
            ByTier =
            [
                .. rows.Where(r => r.Period == code)
                    .GroupBy(r => r.Tier!)
                    .OrderBy(tier => Array.IndexOf(Tiers, tier.Key))
                    .Select(tier => (tier.Key, Sum: Added.Of(section, tier.Select(r => r.Added))))
                    .Select(x => (x.Key, x.Sum, Means: x.Sum.Means()))
                    .Select(x => new TierSum(x.Key, x.Sum.Units, x.Sum.Figures(x.Means), x.Means)),
            ],
            Trend =
            [
                .. Trend(section, Shown(section, period, periods), rows)
                    .Select(point =>
                        point with
                        {
                            Cumulative = Cumulative(section, point.Period.Code, year, rows, changes),
                        }
                    ),
            ],
        };
        return new StandingAnswer(code, period.Name, period.Kind, period.Forms, period.From, period.To, answer);
    }

    private async Task<List<PeriodRow>> PeriodsAsync()
    {
        await using var batch = new Batch(source);
        return await batch.Add(Periods).NextAsync(Rows.Period);
    }

    /// <summary>The newest periods up to this one that ask the section, and those from the beginning of their years.</summary>
    private static (string[] Shown, string[] Years) Before(Section section, PeriodRow period, List<PeriodRow> periods)
    {
        var asked = periods.Where(p => p.To <= period.To && p.Forms.Contains(section.Form)).ToArray();
        var shown = asked.TakeLast(Newest).ToArray();
        return ([.. shown.Select(p => p.Code)], [.. asked.Where(p => p.Year >= shown[0].Year).Select(p => p.Code)]);
    }

    private static Task<List<Row>> SumsAsync(Batch batch, Section section) =>
        batch.NextAsync(row => new Row(row.GetString(0), row.Text(1), row.Text(2), Added.Read(section, row)));

    private static decimal?[] Changes(Section section, NpgsqlDataReader row)
    {
        var at = 0;
        return [.. section.Lines.Select(line => line.Kind == "STOCK" ? row.Number(++at) : null)];
    }

    private static SectionAnswer Answer(
        Section section,
        JsonElement definition,
        PeriodRow period,
        List<District> districts,
        List<Row> rows
    )
    {
        var now = rows.Where(r => r.Period == period.Code).ToArray();
        var whole = Added.Of(section, now.Select(r => r.Added));
        var byCode = now.ToLookup(r => r.District, r => r.Added);
        var means = whole.Means();
        return new SectionAnswer(
            definition,
            new Whole(whole.Units, whole.Stations, whole.Synthetic, whole.Figures(means), means),
            [
                .. districts
                    .Append(null)
                    .Where(d => d is not null || byCode[null].Any())
                    .Select(d => (District: d, Sum: Added.Of(section, byCode[d?.Code])))
                    .Select(x => (x.District, x.Sum, Means: x.Sum.Means()))
                    .Select(x => new DistrictSum(x.District, x.Sum.Units, x.Sum.Figures(x.Means), x.Means)),
            ],
            null,
            []
        );
    }

    private static IEnumerable<TrendPoint> Trend(Section section, IEnumerable<PeriodRow> shown, List<Row> rows) =>
        shown
            .Select(p => (Period: p, Sum: Added.Of(section, rows.Where(r => r.Period == p.Code).Select(r => r.Added))))
            .Select(x => (x.Period, x.Sum, Means: x.Sum.Means()))
            .Select(x => new TrendPoint(
                new PeriodName(x.Period.Code, x.Period.Name, x.Period.Kind),
                x.Sum.Units,
                x.Sum.Figures(x.Means),
                x.Means,
                null
            ));

    /// <summary>The periods of a monthly form do not overlap, so a year's flows are the sum of all of them.</summary>
    private static Figures Cumulative(
        Section section,
        string code,
        string[] year,
        List<Row> rows,
        List<(int Place, decimal?[] Values)> changes
    )
    {
        var place = Array.IndexOf(year, code);
        var until = year.Take(place + 1).Where(p => p[..4] == code[..4]).ToHashSet();
        var flows = Added.Of(section, rows.Where(r => until.Contains(r.Period)).Select(r => r.Added)).Sums;
        var values = new decimal?[section.Names.Length];
        for (var i = 0; i < section.Lines.Length; i++)
        {
            values[i] = section.Lines[i].Kind switch
            {
                "FLOW" => flows[i],
                "STOCK" => changes.Where(c => c.Place <= place + 1).Sum(c => c.Values[i]),
                _ => null,
            };
        }

        return section.Complete(values);
    }
}
