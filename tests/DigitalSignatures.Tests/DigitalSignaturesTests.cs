using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.DigitalSignatures.Tests;

/// <summary>What is this section's alone: two stocks, one of which is expected never to fall.</summary>
public sealed class DigitalSignaturesTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void Lines_are_those_of_the_form() =>
        Assert.Equal(
            [("signed", "Người", LineKind.Stock), ("needed", "Người", LineKind.Stock)],
            LineSet.Of<DigitalSignaturesFigures>().Asked.Select(l => (l.Name, l.About.Unit, l.About.Kind))
        );

    [Theory]
    [InlineData(25L, 5L, "83.3333")]
    [InlineData(0L, 0L, null)]
    [InlineData(25L, null, null)]
    [InlineData(0L, 9L, "0")]
    public void Coverage_is_of_those_who_have_or_need_one(long? signed, long? needed, string? rate) =>
        Assert.Equal(
            rate,
            new DigitalSignaturesFigures { Signed = signed, Needed = needed }.CoverageRate?.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            )
        );

    [Fact]
    public async Task Given_fewer_signatures_than_the_period_before_Then_it_is_asked_why()
    {
        var facility = fixture.NewHospital();
        var before = Client(facility, "2023-H1");
        await before.PutAsync(facility, new() { ["signed"] = 26, ["needed"] = 9 }, 0);
        Assert.Equal(200, (await before.PostAsync(facility, "submit")).Status);

        var now = Client(facility, "2023-07");
        var fallen = await now.PutAsync(facility, new() { ["signed"] = 25, ["needed"] = 5 }, 0);
        Assert.Equal(["fell:signed"], fallen.Checks);
        Assert.Equal(["signed:fell"], (await now.PostAsync(facility, "submit")).Errors);
        Assert.Empty((await now.PutAsync(facility, new() { ["signed"] = 26, ["needed"] = 5 }, 1)).Checks);
    }

    private FilingClient Client(string facility, string period) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "digital-signatures", period);
}
