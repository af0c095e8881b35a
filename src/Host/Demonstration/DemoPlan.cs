using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Demonstration;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Host.Demonstration;

/// <summary>
/// When a facility files a section and what becomes of it. A facility has its habits (most are punctual, some late, few forget), older
/// periods are further along, and nothing happens after the demonstration's present.
/// </summary>
internal static class DemoPlan
{
    public static DemonstratedFiling? Of(ReportingPeriod period, string facility, string section, DateTimeOffset now)
    {
        var habit = SeededChance.Of(facility, "habit");
        var luck = SeededChance.Of(facility, section, period.Code);
        var age = period.Kind == PeriodKind.HalfYear ? 0 : 1;
        if (luck < 0.01 + 0.03 * age + (habit > 0.95 ? 0.3 * age : 0))
        {
            return null;
        }

        var late = habit is > 0.80 and <= 0.95 || luck > 0.97;
        var submitted = period.DueAt.AddHours(late ? 8 + 60 * luck : -60 * luck - 0.2);
        var saved = submitted.AddHours(-1 - 12 * luck);
        if (saved > now)
        {
            return null;
        }

        var drafted = luck is > 0.94 and < 0.96 && age > 0;
        var decision =
            luck is > 0.90 and < 0.93 && age > 0 ? DemonstratedDecision.Return
            : luck < 0.55 || age == 0 ? DemonstratedDecision.Accept
            : DemonstratedDecision.None;
        var decided = submitted.AddHours(20 + 30 * luck);
        return new DemonstratedFiling(
            period.Code,
            facility,
            saved,
            drafted || submitted > now ? null : submitted,
            decision,
            decision == DemonstratedDecision.None || decided > now ? null : decided,
            Unusual: age > 0 && luck is > 0.30 and < 0.32
        );
    }
}
