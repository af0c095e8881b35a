using Ardalis.Specification;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>Facilities as they stood on a day.</summary>
internal class FacilitiesOn : Specification<FacilityRow>
{
    public FacilitiesOn(DateOnly day) =>
        Query.AsNoTracking().Where(f => f.ValidFrom <= day && (f.ValidTo == null || f.ValidTo >= day));
}

/// <summary>Those of them with one of these codes.</summary>
internal sealed class FacilitiesWithCodes : FacilitiesOn
{
    public FacilitiesWithCodes(IEnumerable<string> codes, DateOnly day)
        : base(day)
    {
        var sought = FacilityCode.Only(codes);
        Query.Where(f => sought.Contains(f.Code));
    }
}

/// <summary>What facilities were at any time from the first of some days to the last.</summary>
internal abstract class FacilityRowsAround : Specification<FacilityRow>
{
    protected FacilityRowsAround(IEnumerable<DateOnly> days)
    {
        DateOnly[] all = [.. days];
        var (first, last) = (all.Min(), all.Max());
        Query.AsNoTracking().Where(f => f.ValidFrom <= last && (f.ValidTo == null || f.ValidTo >= first));
    }
}

/// <summary>Those that report for themselves, in order of code.</summary>
internal sealed class ReportersAround : FacilityRowsAround
{
    public ReportersAround(IEnumerable<DateOnly> days)
        : base(days) => Query.Where(f => f.Kind != FacilityKind.CommuneHealthStation).OrderBy(f => f.Code);
}

/// <summary>The stations of these district health centres, in order of code.</summary>
internal sealed class StationsAround : FacilityRowsAround
{
    public StationsAround(IReadOnlyCollection<FacilityOn> parents)
        : base(parents.Select(parent => parent.Day))
    {
        var sought = FacilityCode.Only(parents.Select(parent => parent.Code).Distinct());
        Query
            .Where(f => f.Kind == FacilityKind.CommuneHealthStation && sought.Contains(f.ParentCode!))
            .OrderBy(f => f.Code);
    }
}

/// <summary>Those that a filter keeps, whatever the page.</summary>
internal sealed class FacilitiesMatching : FacilitiesOn
{
    public FacilitiesMatching(FacilityFilter filter)
        : base(filter.AsOf)
    {
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var sought = SearchKey.Fold(filter.Search.Trim());
            Query.Where(f => f.SearchText.Contains(sought));
        }

        if (filter.District is { } district)
        {
            Query.Where(f => f.DistrictCode == district);
        }

        if (filter.Kind is { } kind)
        {
            Query.Where(f => f.Kind == kind);
        }

        if (filter.Tier is { } tier)
        {
            Query.Where(f => f.Tier == tier);
        }
    }
}
