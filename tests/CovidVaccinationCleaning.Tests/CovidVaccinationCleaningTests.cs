using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.CovidVaccinationCleaning.Tests;

/// <summary>What is this section's alone: its lines, that a person is verified or is not, the reason, and that the CDC alone owes it.</summary>
public sealed class CovidVaccinationCleaningTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<CovidVaccinationCleaningFigures>();
        Assert.Equal(
            [
                (
                    "covidDosesRecorded",
                    "- Tổng số mũi tiêm đã được cập nhật lên hệ thống quản lý thông tin tiêm chủng vắc - xin Covid-19:",
                    "Mũi",
                    LineKind.Stock
                ),
                (
                    "covidPersonsRecorded",
                    "- Tổng số đối tượng đã được cập nhật lên hệ thống quản lý thông tin tiêm chủng vắc - xin Covid-19:",
                    "Người",
                    LineKind.Stock
                ),
                (
                    "covidPersonsVerified",
                    "- Số đối tượng đã được xác minh thông tin trên CDLSQG về Dân cư:....",
                    "Người",
                    LineKind.Stock
                ),
                (
                    "covidPersonsUnverified",
                    "- Số đối tượng chưa được xác minh thông tin trên CDLSQG về Dân cư:",
                    "Người",
                    LineKind.Stock
                ),
                ("covidUnverifiedReason", "- Lý do chưa được xác minh:", "", LineKind.Text),
            ],
            lines.Asked.Select(l => (l.Name, l.About.Label, l.About.Unit, l.About.Kind))
        );
        Assert.Equal(["covidUnverifiedReason"], lines.Asked.Where(l => l.About.Optional).Select(l => l.Name));
        Assert.Empty(lines.Derived);
    }

    [Theory]
    [InlineData(4_000, 4_000, 3_900, 100, "Thiếu số định danh")]
    [InlineData(9_000, 4_000, 4_000, 0, null)]
    [InlineData(9_000, 4_000, 4_000, 0, "Không còn")]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(3_999, 4_000, 4_000, 0, null, "covidPersonsRecorded:moreThan")]
    [InlineData(9_000, 4_000, 3_899, 100, "Thiếu số định danh", "covidPersonsRecorded:partsNotWhole")]
    [InlineData(9_000, 4_000, 3_901, 100, "Thiếu số định danh", "covidPersonsRecorded:partsNotWhole")]
    [InlineData(9_000, 4_000, 3_999, 1, null, "covidUnverifiedReason:reasonMissing")]
    [InlineData(9_000, 4_000, 3_999, 1, "  ", "covidUnverifiedReason:reasonMissing")]
    [InlineData(
        10,
        4_000,
        3_999,
        2,
        null,
        "covidPersonsRecorded:moreThan",
        "covidPersonsRecorded:partsNotWhole",
        "covidUnverifiedReason:reasonMissing"
    )]
    public async Task Given_figures_Then_each_rule_that_they_break_refuses_them(
        long doses,
        long persons,
        long verified,
        long unverified,
        string? reason,
        params string[] errors
    )
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Sample.Of(doses, persons, verified, unverified, reason), 0);
        var answer = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(errors.Length == 0 ? 200 : 422, answer.Status);
        Assert.Equal(errors, errors.Length == 0 ? [] : answer.Errors);
    }

    [Fact]
    public async Task Given_persons_without_a_reason_Then_the_message_says_how_many_and_where_to_write()
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, Sample.Of(9_000, 4_000, 2_500, 1_500, null), 0);
        Assert.Equal(
            "Còn 1.500 đối tượng chưa được xác minh. Nêu lý do ở dòng “Lý do chưa được xác minh”.",
            Assert.Single(saved.Body["checks"]!.AsArray())!["message"]!.ToString()
        );
    }

    [Fact]
    public async Task Given_the_disease_control_centre_Then_it_alone_owes_it()
    {
        Assert.Equal(200, (await Client("CDC-38").PutAsync("CDC-38", Sample.Good, 0)).Status);
        Assert.Equal(200, (await Client("CDC-38").PostAsync("CDC-38", "submit")).Status);
        foreach (var other in new[] { "BV-3801", "TTYT-380" })
        {
            Assert.Equal(404, (await Client(other).GetAsync(other)).Status);
            var refused = await Client(other).PutAsync(other, Sample.Good, 0);
            Assert.Equal((409, "urn:dean06:notOwed"), (refused.Status, refused.Text("type")));
        }
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "covid-vaccination-cleaning", "2023-Y");
}
