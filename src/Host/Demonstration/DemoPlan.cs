using DeAn06.SharedKernel.Periods;

namespace DeAn06.Host.Demonstration;

/// <summary>What the Sở does with a made-up submission.</summary>
internal enum PlannedDecision
{
    None,
    Accept,
    Return,
}

/// <summary>One made-up filing and when its steps happen; a step without a time does not happen.</summary>
/// <param name="Late">Filed in a session after the due date.</param>
/// <param name="Unusual">Its counts are far from the unit's past, and explained.</param>
internal sealed record PlannedFiling(
    string Section,
    bool Late,
    DateTimeOffset SavedAt,
    DateTimeOffset? SubmittedAt,
    PlannedDecision Decision,
    DateTimeOffset? DecidedAt,
    bool Unusual
);

/// <summary>
/// When a facility files a section and what becomes of it. A facility has its habits (most are punctual, some late, few forget) and files a
/// period in one session, what it is late with in another; the first period is settled, and nothing happens after the demonstration's
/// present.
/// </summary>
internal static class DemoPlan
{
    private static readonly TimeSpan ForEachSection = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Filling = TimeSpan.FromSeconds(15);

    /// <summary>Longer than any session: what begins so long before the due date is on time.</summary>
    private const double SittingHours = 1;

    /// <summary>A division goes through what waits four times a day.</summary>
    private const int ReviewEveryHours = 6;

    /// <param name="place">Of the section in the report, from 0: a reporter goes from top to bottom.</param>
    /// <param name="settled">Nothing of it is returned, forgotten or left as a draft by habit.</param>
    public static PlannedFiling? Of(
        MadeUpPeriod period,
        bool settled,
        string facility,
        string section,
        int place,
        DateTimeOffset now
    )
    {
        var habit = SeededChance.Of(facility, "habit");
        var luck = SeededChance.Of(facility, section, period.Code);
        var age = settled ? 0 : 1;
        if (luck < 0.01 + 0.03 * age + (habit > 0.95 ? 0.3 * age : 0))
        {
            return null;
        }

        // Some are late with everything, few with this or that.
        var late =
            habit is > 0.80 and <= 0.95 || (luck > 0.97 && SeededChance.Of(facility, period.Code, "remainder") > 0.65);
        var saved = SittingAt(period, facility, late) + place * ForEachSection;
        var submitted = saved + Filling;
        if (saved > now)
        {
            return null;
        }

        var drafted = luck is > 0.94 and < 0.96 && age > 0;
        var decision =
            luck is > 0.90 and < 0.93 && age > 0 ? PlannedDecision.Return
            : luck < 0.55 || age == 0 ? PlannedDecision.Accept
            : PlannedDecision.None;
        var decided = ReviewAfter(submitted.AddHours(16 + 30 * luck)).AddMinutes(15 * luck);
        var isSubmitted = !drafted && submitted <= now;
        return new PlannedFiling(
            section,
            late,
            saved,
            isSubmitted ? submitted : null,
            decision,
            isSubmitted && decision != PlannedDecision.None && decided <= now ? decided : null,
            Unusual: age > 0 && luck is > 0.30 and < 0.32
        );
    }

    private static DateTimeOffset ReviewAfter(DateTimeOffset time)
    {
        var midnight = VietnamTime.StartOf(VietnamTime.DayOf(time));
        return midnight.AddHours(Math.Ceiling((time - midnight).TotalHours / ReviewEveryHours) * ReviewEveryHours);
    }

    /// <summary>When it sits down to file: within three days of the due date, and not before the window's last day.</summary>
    private static DateTimeOffset SittingAt(MadeUpPeriod period, string facility, bool late)
    {
        var chance = SeededChance.Of(facility, period.Code, late ? "late hour" : "hour");
        if (late)
        {
            return period.DueAt.AddHours(8 + 60 * chance);
        }

        var last = period.DueAt.AddHours(-SittingHours);
        var earliest = Math.Min(60, (last - VietnamTime.StartOf(period.To)).TotalHours);
        return last.AddHours(-earliest * chance);
    }
}
