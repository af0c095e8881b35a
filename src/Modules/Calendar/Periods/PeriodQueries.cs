using Ardalis.Specification;

namespace DeAn06.Modules.Calendar.Periods;

internal sealed class PeriodsOfYear : Specification<PublishedPeriod>
{
    public PeriodsOfYear(int year) => Query.Where(p => p.Year == year).OrderBy(p => p.To).ThenBy(p => p.Code);
}

internal sealed class PeriodByCode : Specification<PublishedPeriod>
{
    public PeriodByCode(string code) => Query.Where(p => p.Code == code);
}
