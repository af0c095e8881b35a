using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Checks;

/// <summary>For which filing words are made up; the same filing gets the same at every start.</summary>
public sealed record Example(Facility Unit, ReportingPeriod Period)
{
    /// <summary>A number from 0 to 1 that hangs on the unit and the words, not on the period: a unit keeps its systems and its habits.</summary>
    public double Chance(string words) => SeededChance.Of(Unit.Code, words);

    /// <summary>One of these.</summary>
    public TItem OneOf<TItem>(string words, params IReadOnlyList<TItem> items) =>
        items[(int)(Chance(words) * (items.Count - 1) + 0.5)];

    /// <summary>A day from the window's first on, the same share of its length each time and no later than its last.</summary>
    public DateOnly DayIn(string words) => Period.From.AddDays((int)(Chance(words) * (Period.Days - 1)));
}
