using System.Globalization;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.ITInfrastructure.Tests;

/// <summary>What is §3.3's alone: the register of systems and the form's counts, which follow from it.</summary>
public sealed class InformationSystemsTests(InformationSystemsFixture fixture)
    : IClassFixture<InformationSystemsFixture>
{
    private static readonly string[] Counted =
    [
        "infoSystems",
        "infoSystemsApproved",
        "infoSystemsLevel1",
        "infoSystemsLevel2",
        "infoSystemsLevel3",
        "infoSystemsLevel4",
        "infoSystemsLevel5",
    ];

    private static readonly LineSet Lines = LineSet.Of<InformationSystemsFigures>();

    [Fact]
    public void Lines_are_those_of_the_form_and_levels_4_and_5_are_for_the_totals_alone()
    {
        Assert.Equal(
            [
                ("systems", "Các HTTT đang triển khai", LineKind.Register),
                ("infoSystems", "Số HTTT đang triển khai:", LineKind.Stock),
                ("infoSystemsApproved", "Số HTTT đã được phê duyệt cấp độ:", LineKind.Stock),
                ("infoSystemsLevel1", "Cấp độ 1:", LineKind.Stock),
                ("infoSystemsLevel2", "Cấp độ 2:", LineKind.Stock),
                ("infoSystemsLevel3", "Cấp độ 3:", LineKind.Stock),
            ],
            Lines.Asked.Where(l => l.About.Printed).Select(l => (l.Name, l.About.Label, l.About.Kind))
        );
        Assert.Equal(Counted[^2..], Lines.Asked.Where(l => !l.About.Printed).Select(l => l.Name));
        Assert.All(Lines.Asked, line => Assert.Equal("HTTT", line.About.Unit));
        Assert.Equal(["securityLevelApprovalRate"], Lines.Derived.Select(d => d.Name));
    }

    [Fact]
    public void Columns_are_what_a_dossier_says() =>
        Assert.Equal(
            [
                ("name", ColumnKind.Text, false, 0),
                ("state", ColumnKind.Choice, false, 3),
                ("level", ColumnKind.Choice, true, 5),
                ("decisionNumber", ColumnKind.Text, true, 0),
                ("decisionDate", ColumnKind.Date, true, 0),
                ("authority", ColumnKind.Text, true, 0),
            ],
            Lines.Registers[0].Columns.Select(c => (c.Name, c.Kind, c.About.Optional, c.Choices.Count))
        );

    [Theory]
    [InlineData(4L, 3L, "75")]
    [InlineData(0L, 0L, null)]
    [InlineData(null, null, null)]
    public void The_rate_is_approved_over_all_and_no_data_over_zero(long? all, long? approved, string? rate) =>
        Assert.Equal(
            rate,
            new InformationSystemsFigures
            {
                InfoSystems = all,
                InfoSystemsApproved = approved,
            }.SecurityLevelApprovalRate?.ToString(CultureInfo.InvariantCulture)
        );

    [Fact]
    public async Task Given_systems_Then_only_approved_ones_count_at_their_level_and_the_levels_make_the_approved()
    {
        (string State, string? Level)[] systems =
        [
            ("none", null),
            ("submitted", "2"),
            ("approved", "1"),
            ("approved", "2"),
            ("approved", "2"),
            ("approved", "3"),
            ("approved", "4"),
            ("approved", "5"),
        ];
        var rows = systems.Select((s, i) => InformationSystemsSample.Row($"Hệ thống {i}", s.State, s.Level));
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, InformationSystemsSample.Of([.. rows]), 0);
        var submitted = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(200, submitted.Status);
        Assert.Equal(["8", "6", "1", "2", "1", "1", "1"], Counts(submitted));
        Assert.Equal("75", submitted.Body["figures"]!["securityLevelApprovalRate"]!.ToString());
    }

    [Fact]
    public async Task Given_no_systems_Then_each_count_is_0_and_there_is_no_rate()
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, InformationSystemsSample.Of(), 0);
        Assert.All(Counts(saved), count => Assert.Equal("0", count));
        Assert.Null(saved.Body["figures"]!["securityLevelApprovalRate"]);
    }

    [Fact]
    public async Task Given_an_approved_system_without_its_decision_Then_each_part_of_it_is_asked_for()
    {
        var row = new JsonObject { ["name"] = "HIS", ["state"] = "approved" };
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, InformationSystemsSample.Of(row), 0);
        Assert.Equal(
            [
                "blankCell:systems#1.level",
                "blankCell:systems#1.decisionNumber",
                "blankCell:systems#1.decisionDate",
                "blankCell:systems#1.authority",
            ],
            saved.Checks
        );
        Assert.Equal(
            "“Các HTTT đang triển khai”, dòng 1: cột “Cơ quan phê duyệt” còn để trống. Nhập nội dung, hoặc xóa dòng này.",
            saved.Body["checks"]![3]!["message"]!.ToString()
        );
    }

    [Fact]
    public async Task Given_several_units_Then_the_total_adds_the_counts_and_the_rate_is_of_the_sums()
    {
        foreach (var (approved, others) in new[] { (2, 0), (1, 5), (0, 0) })
        {
            JsonObject[] rows =
            [
                .. Enumerable.Range(0, approved).Select(i => InformationSystemsSample.Row($"A{i}", "approved", "1")),
                .. Enumerable.Range(0, others).Select(i => InformationSystemsSample.Row($"B{i}", "none")),
            ];
            var facility = fixture.NewHospital("525");
            await Client(facility).PutAsync(facility, InformationSystemsSample.Of(rows), 0);
            Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var rowsOfAll = await reader.TotalsAsync(["2023-Y"], TestContext.Current.CancellationToken);
        var total = Total.Of(reader.Lines, rowsOfAll.Where(row => row.District == "525"));
        var figures = (InformationSystemsFigures)total.Figures;
        Assert.Equal((8L, 3L, 3L), (figures.InfoSystems, figures.InfoSystemsApproved, figures.InfoSystemsLevel1));
        Assert.Equal((37.5m, null), (figures.SecurityLevelApprovalRate, figures.Systems));
    }

    private static IEnumerable<string?> Counts(Answer answer) =>
        Counted.Select(name => answer.Body["figures"]![name]?.ToString());

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "information-systems", "2023-Y");
}
