namespace DeAn06.Reporting.Totals;

/// <summary>
/// The middle of n values: all that the lower median takes (a value that was given, as SQL's `percentile_disc(0.5)`), of all of them
/// and of all but any one. With v[1] ≤ … ≤ v[n] and k = ⌊n / 2⌋ it is v[k] and v[k + 1].
/// </summary>
/// <param name="Count">n, at least 2.</param>
/// <param name="Below">v[k].</param>
/// <param name="Above">v[k + 1].</param>
internal readonly record struct Middle(int Count, decimal Below, decimal Above)
{
    /// <summary>v[⌈n / 2⌉].</summary>
    public decimal Median => Count % 2 == 0 ? Below : Above;

    /// <summary>
    /// Of n − 1 values the lower median is the k-th, be n odd or even. A value taken from the first k moves v[k + 1] to that place, one
    /// from behind them leaves v[k]. Of values equal to v[k] it does not matter which is taken: one of the first k is among them.
    /// </summary>
    /// <param name="one">One of the values.</param>
    public decimal MedianWithout(decimal one) => one <= Below ? Above : Below;
}
