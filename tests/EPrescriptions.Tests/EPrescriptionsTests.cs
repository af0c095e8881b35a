using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.EPrescriptions.Tests;

/// <summary>What is this section's alone: its lines and its rate.</summary>
public sealed class EPrescriptionsTests
{
    private static readonly LineSet Lines = LineSet.Of<EPrescriptionsFigures>();

    [Fact]
    public void Lines_are_those_of_the_form() =>
        Assert.Equal(
            [("issued", "Đơn", LineKind.Flow), ("transmitted", "Đơn", LineKind.Flow)],
            Lines.Asked.Select(l => (l.Name, l.About.Unit, l.About.Kind))
        );

    [Theory]
    [InlineData(120L, 118L, "98.3333")]
    [InlineData(0L, 0L, null)]
    [InlineData(null, 5L, null)]
    public void The_rate_is_transmitted_over_issued_and_no_data_over_zero(
        long? issued,
        long? transmitted,
        string? rate
    ) =>
        Assert.Equal(
            rate,
            new EPrescriptionsFigures { Issued = issued, Transmitted = transmitted }.TransmissionRate?.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
}
