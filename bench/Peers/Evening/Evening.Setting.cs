using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>Who and what there is: units, sections, reviewers, clocks.</summary>
internal sealed partial class Evening
{
    /// <summary>So that neighbours are of other units and other sections: a province does not file by section.</summary>
    private IEnumerable<Work> WorksOf(string[] units) =>
        Enumerable
            .Range(0, Sections)
            .SelectMany(s => units.Select((unit, u) => new Work(sections[(u + s) % sections.Length], unit)))
            .Where(w => owed.Contains($"{w.Section} {w.Facility}"));

    private async Task LearnAsync(EveningHttp http, SignIns cookies, string unit)
    {
        var asked = await http.AskAsync(cookies["office"], "{ sections { name form department } }", new { });
        var all = asked
            .GetProperty("sections")
            .EnumerateArray()
            .Where(s => s.GetProperty("form").GetString()!.EndsWith("PL1", StringComparison.Ordinal))
            .ToArray();
        sections = [.. all.Select(s => s.GetProperty("name").GetString()!)];
        foreach (var reviewer in Departments)
        {
            var told = await http.SendAsync(HttpMethod.Get, "/api/session", cookies[reviewer]);
            var department = JsonElement.Parse(told.Body).GetProperty("department").GetString();
            string[] own =
            [
                .. all.Where(s =>
                        s.GetProperty("department")
                            .GetString()!
                            .Replace("_", "")
                            .Equals(department, StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(s => s.GetProperty("name").GetString()!),
            ];
            if (own.Length > 0)
            {
                reviewed[reviewer] = own;
            }
        }

        // A unit whose figures of the period before stand for those of one that has none.
        foreach (var section in sections)
        {
            var variables = new
            {
                section,
                period = ProvinceData.Open,
                facility = unit,
            };
            var form = await http.AskAsync(cookies[unit.ToLowerInvariant()], web.Of("SectionForm"), variables);
            drafted.Of(section, form.GetProperty("period").GetProperty("section"));
        }
    }

    /// <summary>How far the product's clock is ahead of this one.</summary>
    private async Task<TimeSpan> ClockAsync(EveningHttp http, SignIns cookies)
    {
        var here = TimeProvider.System.GetUtcNow();
        var answer = await http.AskAsync(cookies["office"], "{ now }", new { });
        here += (TimeProvider.System.GetUtcNow() - here) / 2;
        return answer.GetProperty("now").GetDateTimeOffset() - here;
    }

    private async Task<int> FiledAsync(EveningHttp http, SignIns cookies)
    {
        var start = await http.AskAsync(cookies["office"], web.Of("BoardStart"), new { period = ProvinceData.Open });
        return start.GetProperty("period").GetProperty("completeness").GetProperty("filed").GetInt32();
    }

    private static async Task<long> CommitsAsync(string folder)
    {
        // PostgreSQL tells what a session counted ten seconds after it at the latest.
        await Task.Delay(TimeSpan.FromSeconds(11));
        await using var database = Database.Of(folder);
        return await database.TransactionsAsync();
    }

    private static async Task<string[]> UnitsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "select code from bench.units order by substr(code, 1, 2), code limit " + Units
        );
        return await ListAsync(command);
    }

    /// <summary>What stands before the names of each section's tables.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> PlacesAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select table_schema || '.' || left(table_name, -length('filings')) from information_schema.columns
            where column_name = 'risk_score' and table_schema <> 'evening'
                and table_schema in (select replace(section, '-', '_') from bench.sections where form like '%PL1') order by 1
            """
        );
        return (await ListAsync(command)).ToDictionary(before => before.Split('.')[0].Replace('_', '-'));
    }

    private static async Task<string[]> ListAsync(NpgsqlCommand command)
    {
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return [.. found];
    }

    private static int Number(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : usual;
}
