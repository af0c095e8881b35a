namespace DeAn06.Host.Tests.Gateway;

/// <summary>No query runs SQL once per row: the number of commands is the same for few rows and for many.</summary>
[Collection(typeof(CountingAlone))]
public sealed class BatchingTests(GatewayFixture fixture)
{
    [Theory]
    [InlineData(
        """{ period(code: "2023-07") { board(first: FIRST) { totalCount nodes { facility { code name district { name } stations { code district { name } parent { code } } contacts { fullName } } cells { section state } lastReminder { id } } } } }"""
    )]
    [InlineData(
        """{ period(code: "2023-07") { citizenIdVisits { filings(first: FIRST) { totalCount nodes { state checks { id } allowedActions facility { name district { name } parent { name } } stations { station figures { visits } } versions { number changes { line } decisions { reason } } } } } } }"""
    )]
    [InlineData(
        """{ period(code: "2023-08") { citizenIdVisits { queue { submitted } filings(first: FIRST, order: RISK) { totalCount nodes { receipt risk expectedStations { station } previous { total { visits } stations { station } } history { period } tierBefore { units } peers { units figures { visits } } } } } } }"""
    )]
    [InlineData(
        """{ period(code: "2023-08") { citizenIdVisits { yearTotal { owed figures { visits qrReaders } missing(first: FIRST) { totalCount nodes { facility { name district { name } } periods { name } } } } } } }"""
    )]
    [InlineData(
        """{ period(code: "2023-H1") { informationSystems { filings(first: FIRST, search: "he thong") { totalCount nodes { carriedFrom { code } figures { systems { name } infoSystems } } } } } }"""
    )]
    [InlineData(
        """{ period(code: "2023-08") { section(name: "citizen-id-visits") { filings(first: FIRST) { totalCount nodes { figures total(kind: NUMBERS) stations { station } previous { total(kind: NUMBERS) } peers { figures } versions { figures(kind: NUMBERS) } } } } } }"""
    )]
    [InlineData(
        """{ facilities(first: FIRST, tier: COMMUNE) { totalCount nodes { code district { name } parent { code name } stations { code } commune { name } } } }"""
    )]
    [InlineData(
        """{ facilities(first: FIRST) { nodes { version capabilities versions { name by } reports(year: 2023) { period { code } cells { state } completeness { filed } } } } }"""
    )]
    public async Task The_number_of_commands_does_not_grow_with_the_rows(string query)
    {
        // By code, district centres come after forty hospitals: both pages hold some, so that both ask for stations.
        var few = await CountAsync(query.Replace("FIRST", "42", StringComparison.Ordinal));
        var many = await CountAsync(query.Replace("FIRST", "300", StringComparison.Ordinal));
        Assert.True(few > 0);
        Assert.Equal(few, many);
    }

    [Theory]
    [InlineData(
        "completeness { filed } byDistrict { completeness { filed } district { name } } bySection { section } reviews { section } reminders { id } extensions { id }"
    )]
    [InlineData(
        "ePrescriptions { province { units } byDistrict { units district { name } } byTier { units } trend(periods: 3) { units } }"
    )]
    [InlineData(
        """board(facility: "TTYT-380") { nodes { facility { name } cells { state extendedUntil } } } reminders(facility: "TTYT-380") { id }"""
    )]
    [InlineData(
        """
            citizenIdVisits { filing(facility: "TTYT-382") { state total { visits } stations { station } checks { id } allowedActions } }
            ePrescriptions { filing(facility: "TTYT-382") { state total { issued } checks { id } dueAt } }
            """
    )]
    public async Task Eight_periods_cost_as_many_commands_as_one(string fields)
    {
        var one = await CountAsync($$"""{ period(code: "2023-07") { {{fields}} } }""");
        Assert.True(one > 0);
        Assert.Equal(one, await CountAsync($$"""{ periods(year: 2023) { {{fields}} } }"""));
    }

    /// <summary>What is not selected is not computed: a list of figures reads neither what they are compared with nor how many there are.</summary>
    [Fact]
    public async Task Figures_alone_cost_less_than_figures_with_checks_and_a_count()
    {
        string Asked(string ofPage, string ofFiling) =>
            $$"""{ period(code: "2023-08") { ePrescriptions { filings(first: 50) { {{ofPage}} nodes { state {{ofFiling}} } } } } }""";
        var figures = await CountAsync(Asked("", "figures { issued }"));
        Assert.Equal(figures + 1, await CountAsync(Asked("totalCount", "figures { issued }")));
        Assert.True(await CountAsync(Asked("", "figures { issued } checks { id }")) > figures);
        const string sums =
            "{ period(code: \"2023-08\") { citizenIdVisits { trend { units figures { visits } FIELD } } } }";
        var flows = await CountAsync(sums.Replace("FIELD", "", StringComparison.Ordinal));
        Assert.Equal(
            flows + 1,
            await CountAsync(sums.Replace("FIELD", "cumulative { visits qrReaders }", StringComparison.Ordinal))
        );
    }

    /// <summary>What a section is read by is one, whichever way one asks.</summary>
    [Fact]
    public async Task A_section_asked_by_its_field_and_by_its_name_is_read_once()
    {
        const string own = "ePrescriptions { province { units } filing(facility: \"BV-3801\") { state } }";
        const string named =
            "section(name: \"e-prescriptions\") { province { figures } filing(facility: \"BV-3801\") { figures } }";
        var once = await CountAsync($$"""{ period(code: "2023-07") { {{own}} } }""");
        Assert.Equal(once, await CountAsync($$"""{ period(code: "2023-07") { {{named}} } }"""));
        Assert.Equal(once, await CountAsync($$"""{ period(code: "2023-07") { {{own}} {{named}} } }"""));
    }

    private async Task<int> CountAsync(string query)
    {
        await fixture.Host.QueryAsync("office", query);
        using var counter = fixture.Host.CountSql();
        await fixture.Host.QueryAsync("office", query);

        // The dispatchers look into their outboxes all the while, and once a minute a session is compared with its account;
        // neither is the query's.
        return counter.Commands.Count(sql =>
            !sql.Contains("outbox", StringComparison.Ordinal) && !sql.Contains("access.", StringComparison.Ordinal)
        );
    }
}

/// <summary>Tests that count the commands of a database which other tests ask too: they run when no other does.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class CountingAlone;
