using System.Globalization;
using System.Text.Json;
using CsCheck;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>Whatever number JSON holds, it is kept exactly or refused at its line: never rounded, never lost.</summary>
public sealed class FiguresReaderTests
{
    private static readonly FiguresReader Reader = new(Ledger.Lines);

    /// <summary>Sign, digits, a fraction and an exponent, each there or not: every shape of JSON number.</summary>
    private static readonly Gen<string> Number = Gen.Select(
            AnyOf("", "-"),
            Gen.OneOf(
                Gen.Int[0, 200].Select(n => n.ToString(CultureInfo.InvariantCulture)),
                Gen.Long[0, long.MaxValue].Select(n => n.ToString(CultureInfo.InvariantCulture)),
                AnyOf("2147483646", "2147483647", "2147483648", "9999999999999999999999999999999")
            ),
            Gen.OneOf(
                Gen.Const(""),
                AnyOf(".0", ".000", ".5", ".00000000000000000000000000000001"),
                Gen.Int[0, 9_999].Select(n => "." + n.ToString(CultureInfo.InvariantCulture))
            ),
            Gen.OneOf(Gen.Const(""), Gen.Int[-30, 30].Select(n => "e" + n.ToString(CultureInfo.InvariantCulture)))
        )
        .Select((sign, digits, fraction, exponent) => sign + digits + fraction + exponent);

    [Fact]
    public void Any_number_in_a_count_is_kept_exactly_or_refused_at_its_line() => KeptOrRefused("first");

    [Fact]
    public void Any_number_in_a_percentage_is_kept_exactly_or_refused_at_its_line() => KeptOrRefused("share");

    [Theory]
    [InlineData("first", "-1", "negative")]
    [InlineData("first", "0.5", "fractional")]
    [InlineData("first", "2147483648", "tooLarge")]
    [InlineData("first", "1e400", "tooLarge")]
    [InlineData("first", "\"5\"", "wrongType")]
    [InlineData("first", "1e-40", "fractional")]
    [InlineData("first", "1e-99999999999", "fractional")]
    [InlineData("first", "-1e-40", "negative")]
    [InlineData("share", "99.99999999999999999999999999999", "tooPrecise")]
    [InlineData("share", "100.01", "percentage")]
    [InlineData("share", "-0.01", "negative")]
    [InlineData("fifth", "5", "unknownLine")]
    public void A_wrong_value_has_its_own_code(string line, string value, string code)
    {
        var error = Assert.Single(Read(line, value).Errors);
        Assert.Equal((line, code), (error.Line, error.Code));
    }

    [Theory]
    [InlineData("first", "2147483647", 2147483647)]
    [InlineData("first", "12e1", 120)]
    [InlineData("first", "120.0", 120)]
    [InlineData("share", "100", 100)]
    [InlineData("share", "0", 0)]
    public void A_right_value_is_kept(string line, string value, int kept) =>
        Assert.Equal(kept, Ledger.Lines.FindNumber(line)!.Of(Read(line, value).Figures!));

    [Fact]
    public void Null_is_blank_and_a_derived_value_is_passed_over()
    {
        var (figures, errors) = Read("first", "null, \"firstRate\": 7");
        Assert.Empty(errors);
        Assert.Equal(new Ledger(), figures);
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static void KeptOrRefused(string line) =>
        Number.Sample(
            number =>
            {
                var (figures, errors) = Read(line, number);
                return errors.Count == 0
                    ? Exact.Of(number) == Exact.Of(Ledger.Lines.FindNumber(line)!.Of(figures!)!.Value)
                    : figures is null && errors.TrueForAll(error => error.Line == line);
            },
            iter: 20_000
        );

    private static (IFigures? Figures, List<LineError> Errors) Read(string line, string value)
    {
        using var json = JsonDocument.Parse("{\"" + line + "\": " + value + "}");
        var errors = new List<LineError>();
        return (Reader.Read(json.RootElement, null, errors), errors);
    }
}
