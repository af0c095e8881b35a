using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Calendar.Tests.Obligations;

public sealed class GateTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<IReadOnlyDictionary<FilingKey, GateAnswer>> CheckAsync(params FilingKey[] keys) =>
        calendar.AskAsync((IFilingGate gate) => gate.CheckAsync(keys, null, Ct));

    [Theory]
    [InlineData("two", "2023-07", "BV-3801", true)]
    [InlineData("two", "2023-07", "TTYT-380", true)]
    [InlineData("two", "2023-Y", "BV-3801", false)] // form 1 is not due for the year
    [InlineData("narrative", "2023-07", "BV-3801", false)]
    [InlineData("narrative", "2023-H1", "BV-3801", true)]
    [InlineData("drivers", "2023-07", "BV-3801", true)]
    [InlineData("drivers", "2023-07", "BV-3802", false)] // issues none
    [InlineData("two", "2023-07", "TYT-14755", false)] // its centre reports
    [InlineData("no-such", "2023-07", "BV-3801", false)]
    public async Task A_filing_is_owed_by_form_capability_and_kind(
        string section,
        string period,
        string facility,
        bool owed
    )
    {
        var key = new FilingKey(section, period, facility);
        var answer = (await CheckAsync(key))[key];

        Assert.Equal(owed, answer.Owed);
        Assert.True(answer.FacilityKnown);
        Assert.Equal(period, answer.Period?.Code);
    }

    [Fact]
    public async Task What_is_unknown_is_said_so_and_takes_no_filing()
    {
        FilingKey noPeriod = new("two", "2023-99", "BV-3801");
        FilingKey noFacility = new("two", "2023-07", "BV-9999");
        FilingKey garbage = new("two", "2023-07", "BV\0");

        var answers = await CheckAsync(noPeriod, noFacility, garbage);

        Assert.Null(answers[noPeriod].Period);
        Assert.False(answers[noPeriod].TakesFilings);
        Assert.False(answers[noFacility].FacilityKnown);
        Assert.False(answers[garbage].FacilityKnown);
        Assert.False(answers[noFacility].Owed);
    }

    [Fact]
    public async Task A_facility_counts_as_it_stood_on_the_last_day_of_the_window()
    {
        var bv = (await calendar.Host.Directory.FindAsync(["BV-3801"], new(2023, 7, 14), Ct))["BV-3801"];
        calendar.Host.Directory.Put(bv with { Code = "PK-GONE", ValidTo = new(2023, 7, 13) });
        calendar.Host.Directory.Put(bv with { Code = "PK-NEW", ValidFrom = new(2023, 7, 14) });
        calendar.Host.Directory.Put(bv with { Code = "PK-NONE", NotApplicableSections = ["two"] });

        var answers = await CheckAsync(
            new("two", "2023-07", "PK-GONE"),
            new("two", "2023-07", "PK-NEW"),
            new("two", "2023-H1", "PK-NEW"),
            new("two", "2023-H1", "PK-GONE"),
            new("two", "2023-07", "PK-NONE")
        );

        Assert.False(answers[new("two", "2023-07", "PK-GONE")].FacilityKnown);
        Assert.True(answers[new("two", "2023-07", "PK-NEW")].Owed);
        Assert.False(answers[new("two", "2023-H1", "PK-NEW")].FacilityKnown);
        Assert.True(answers[new("two", "2023-H1", "PK-GONE")].Owed);
        Assert.False(answers[new("two", "2023-07", "PK-NONE")].Owed);
    }

    [Fact]
    public async Task A_batch_takes_as_many_commands_as_one()
    {
        using var sql = calendar.Host.CountSql();
        await CheckAsync(new FilingKey("two", "2023-07", "BV-3801"));
        var one = sql.Count;
        sql.Reset();
        await CheckAsync([
            .. Enumerable.Range(0, 500).Select(i => new FilingKey($"s{i % 5}", "2023-07", $"BV-{i / 5}")),
        ]);

        Assert.InRange(one, 1, 2);
        Assert.Equal(one, sql.Count);
        Assert.Empty(await CheckAsync());
    }
}
