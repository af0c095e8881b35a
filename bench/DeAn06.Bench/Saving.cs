namespace DeAn06.Bench;

/// <summary>Saving a draft again and again, each on the version before; beside one statement that writes a row of the same columns.</summary>
internal static class Saving
{
    private const string Period = "2023-08";

    private const string Upsert = """
        insert into bench.saved_filings
            (id, period, facility, facility_name, district, kind, tier, ownership, state, version, explanations, submission,
             late, risk, risk_score, saved_at, saved_by, synthetic, issued, transmitted)
        values ($1, $2, $3, 'Bệnh viện', '380', 'Hospital', 'Province', 'Public', 'Draft', 1, '{}', 0,
             false, 'Clean', 0, now(), 'bench', true, $4, $5)
        on conflict (period, facility) do update set
            version = saved_filings.version + 1, saved_at = excluded.saved_at,
            issued = excluded.issued, transmitted = excluded.transmitted
        """;

    public static async Task<IReadOnlyList<Comparison>> MeasureAsync(
        RunningProduct product,
        Portal office,
        Database database
    )
    {
        await database.ExecuteAsync(
            """
            create table bench.saved_filings (like e_prescriptions.filings including all);
            alter table bench.saved_filings add issued bigint, add transmitted bigint;
            """
        );
        var facility = await NotStartedAsync(office, "e-prescriptions");
        using var reporter = await Portal.SignInAsync(product.Address, facility.ToLowerInvariant());
        var (etag, saved, written) = ("\"0\"", 0L, 0L);
        var comparison = await SideBySide.RunAsync(
            (
                "draft save (PUT)",
                async () =>
                {
                    saved++;
                    var figures = new { issued = 1000 + saved, transmitted = 900 + saved };
                    etag = await reporter.SaveAsync($"/api/e-prescriptions/{Period}/{facility}", figures, etag);
                    return true;
                }
            ),
            (
                "insert … on conflict",
                async () =>
                {
                    written++;
                    await database.ExecuteAsync(
                        Upsert,
                        Guid.CreateVersion7(),
                        Period,
                        facility,
                        1000 + written,
                        900 + written
                    );
                    return true;
                }
            ),
            warmUp: 50,
            rounds: 300
        );
        return [comparison];
    }

    /// <summary>A unit that owes the section and has not begun it.</summary>
    public static async Task<string> NotStartedAsync(Portal office, string section)
    {
        var data = await office.QueryAsync(
            $$"""
            { period(code: "{{Period}}") { board(first: 1, section: "{{section}}", state: NOT_STARTED) { nodes { facility { code } } } } }
            """
        );
        return data["period"]!["board"]!["nodes"]![0]!["facility"]!["code"]!.ToString();
    }
}
