using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.ResidenceDeclarations.Tests;

/// <summary>What is this section's alone: one line, and no rate.</summary>
public sealed class ResidenceDeclarationsTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void The_line_is_that_of_the_form_and_nothing_is_derived()
    {
        var lines = LineSet.Of<ResidenceDeclarationsFigures>();
        var line = Assert.Single(lines.Asked);
        Assert.Equal(
            ("declarations", "Lượt", LineKind.Flow, "Số lượt được khai báo lưu trú"),
            (line.Name, line.About.Unit, line.About.Kind, line.ShortLabel)
        );
        Assert.Empty(lines.Derived);
    }

    [Fact]
    public async Task Given_nothing_declared_Then_zero_submits_and_blank_does_not()
    {
        var facility = fixture.NewHospital();
        var client = new FilingClient(fixture.Host.As(TestUser.Reporter(facility)), "residence-declarations");
        await client.PutAsync(facility, new() { ["declarations"] = null }, 0);
        Assert.Equal(["declarations:blank"], (await client.PostAsync(facility, "submit")).Errors);
        await client.PutAsync(facility, new() { ["declarations"] = 0 }, 1);
        Assert.Equal(200, (await client.PostAsync(facility, "submit")).Status);
    }
}
