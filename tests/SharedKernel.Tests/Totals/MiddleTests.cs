using CsCheck;
using DeAn06.Reporting.Totals;

namespace DeAn06.SharedKernel.Tests.Totals;

/// <summary>Two values in the middle tell the median of all, and that of all but any one.</summary>
public sealed class MiddleTests
{
    // From few numbers and from many: with ties and without.
    private static readonly Gen<decimal[]> Values = Gen.Int[1, 40]
        .SelectMany(largest => Gen.Int[0, largest].Select(v => (decimal)v).Array[2, 25]);

    [Fact]
    public void The_median_is_the_lower_one() =>
        Values.Sample(values => MiddleOf(values).Median == LowerMedian([.. values.Order()]));

    [Fact]
    public void Without_any_one_of_the_values_it_is_the_median_of_the_others() =>
        Values.Sample(values =>
            Enumerable
                .Range(0, values.Length)
                .All(i =>
                    MiddleOf(values).MedianWithout(values[i])
                    == LowerMedian([.. values.Where((_, at) => at != i).Order()])
                )
        );

    /// <summary>As the database picks it; arrays begin at 1 there.</summary>
    private static Middle MiddleOf(decimal[] values)
    {
        decimal[] sorted = [.. values.Order()];
        var k = sorted.Length / 2;
        return new Middle(sorted.Length, sorted[k - 1], sorted[k]);
    }

    /// <summary>The first value that half of them do not exceed.</summary>
    private static decimal LowerMedian(decimal[] sorted) =>
        sorted.First(value => 2 * sorted.Count(other => other <= value) >= sorted.Length);
}
