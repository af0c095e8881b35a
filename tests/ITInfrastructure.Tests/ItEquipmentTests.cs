using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.ITInfrastructure.Tests;

/// <summary>What is §3.1's alone: its lines, and the total of computers that the form prints as a heading.</summary>
public sealed class ItEquipmentTests(ItEquipmentFixture fixture) : IClassFixture<ItEquipmentFixture>
{
    private static readonly LineSet Lines = LineSet.Of<ItEquipmentFigures>();

    [Fact]
    public void Lines_are_those_of_the_form()
    {
        Assert.Equal(
            [
                ("computersBefore2020", "+ Trang bị trước năm 2020:", "Bộ"),
                ("computersAfter2020", "+ Trang bị sau năm 2020:", "Bộ"),
                ("printers", "- Số lượng máy in:", "Cái"),
                ("routers", "- Số lượng router:", "Cái"),
                ("switches", "- Số Switch:", "Cái"),
                ("servers", "- Số máy chủ:", "Cái"),
            ],
            Lines.Asked.Select(l => (l.Name, l.About.Label, l.About.Unit))
        );
        Assert.All(Lines.Asked, line => Assert.Equal(LineKind.Stock, line.About.Kind));
        Assert.Equal(
            [("computersTotal", "Số lượng máy tính được trang bị", "Bộ")],
            Lines.Derived.Select(d => (d.Name, d.About.Label, d.About.Unit))
        );
    }

    [Fact]
    public void A_computer_of_2020_counts_under_after_and_the_form_says_so() =>
        Assert.Equal(
            [
                "Máy tính trang bị đến hết ngày 31/12/2019.",
                "Tính từ ngày 01/01/2020: máy mua trong năm 2020 tính vào dòng này.",
            ],
            Lines.Asked.Select(line => line.About.Help).OfType<string>()
        );

    [Theory]
    [InlineData(40L, 65L, 105L)]
    [InlineData(0L, 0L, 0L)]
    [InlineData(40L, null, null)]
    [InlineData(null, 65L, null)]
    public void The_total_is_the_sum_of_both_and_blank_while_one_is(long? before, long? after, long? total) =>
        Assert.Equal(
            total,
            new ItEquipmentFigures { ComputersBefore2020 = before, ComputersAfter2020 = after }.ComputersTotal
        );

    [Fact]
    public async Task Given_a_total_of_its_own_Then_it_is_computed_all_the_same()
    {
        var facility = fixture.NewHospital();
        var figures = ItEquipmentSample.Good;
        figures["computersTotal"] = 999;
        var client = new FilingClient(fixture.Host.As(TestUser.Reporter(facility)), "it-equipment", "2023-Y");
        var saved = await client.PutAsync(facility, figures, 0);
        Assert.Equal("105", saved.Body["figures"]!["computersTotal"]!.ToString());
    }
}
