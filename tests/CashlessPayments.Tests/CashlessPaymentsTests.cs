using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.CashlessPayments.Tests;

/// <summary>What is this section's alone: cash is what the six methods leave.</summary>
public sealed class CashlessPaymentsTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<CashlessPaymentsFigures>();
        Assert.Equal(
            ["payments", "bankTransfer", "pos", "staticQr", "dynamicQr", "eWallet", "otherCashless"],
            lines.Asked.Select(l => l.Name)
        );
        Assert.All(
            lines.Asked,
            l => Assert.Equal(("Lượt", LineKind.Flow, false), (l.About.Unit, l.About.Kind, l.About.Optional))
        );
        Assert.Equal(
            [("cashless", true), ("cash", true), ("cashlessRate", false)],
            lines.Derived.Select(d => (d.Name, d.IsCount))
        );
    }

    [Theory]
    [InlineData(null, null, null, null, null, null)]
    [InlineData(100L, null, null, null, null, null)]
    [InlineData(null, 30L, null, 30L, null, null)]
    [InlineData(100L, 30L, null, 30L, 70L, "30")]
    [InlineData(100L, 30L, 10L, 40L, 60L, "40")]
    [InlineData(0L, 0L, 0L, 0L, 0L, null)]
    public void What_is_derived_is_blank_until_its_lines_are_not(
        long? payments,
        long? transfer,
        long? other,
        long? cashless,
        long? cash,
        string? rate
    )
    {
        var figures = new CashlessPaymentsFigures
        {
            Payments = payments,
            BankTransfer = transfer,
            OtherCashless = other,
        };
        Assert.Equal(
            (cashless, cash, rate),
            (
                figures.Cashless,
                figures.Cash,
                figures.CashlessRate?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        );
    }

    [Fact]
    public async Task Given_a_sum_of_all_six_Then_each_counts_once()
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, Figures(100, 1, 2, 4, 8, 16, 32), 0);
        var figures = saved.Body["figures"]!;
        Assert.Equal(
            ("63", "37", "63"),
            (figures["cashless"]!.ToString(), figures["cash"]!.ToString(), figures["cashlessRate"]!.ToString())
        );
        Assert.Empty(saved.Checks);
    }

    [Theory]
    [InlineData(62, "payments:partsOverWhole")]
    [InlineData(63, "payments:noCash")]
    public async Task Given_no_cash_left_Then_less_is_refused_and_none_is_asked_about(long payments, string error)
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Figures(payments, 1, 2, 4, 8, 16, 32), 0);
        Assert.Equal([error], (await Client(facility).PostAsync(facility, "submit")).Errors);
    }

    [Fact]
    public async Task Given_no_payments_at_all_Then_zeroes_submit()
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Figures(0, 0, 0, 0, 0, 0, 0), 0);
        Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
    }

    [Fact]
    public async Task Given_cash_typed_Then_it_is_never_taken()
    {
        var facility = fixture.NewHospital();
        var figures = Sample.Good;
        figures["cash"] = 1;
        var saved = await Client(facility).PutAsync(facility, figures, 0);
        Assert.Equal("310", saved.Body["figures"]!["cash"]!.ToString());
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "cashless-payments");

    private static JsonObject Figures(params long[] values) =>
        new(
            LineSet
                .Of<CashlessPaymentsFigures>()
                .Asked.Zip(values, (line, value) => new KeyValuePair<string, JsonNode?>(line.Name, value))
        );
}
