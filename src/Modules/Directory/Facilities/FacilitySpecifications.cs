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

/// <summary>Those of them that report for themselves, in order of code.</summary>
internal sealed class Reporters : FacilitiesOn
{
    public Reporters(DateOnly day)
        : base(day) => Query.Where(f => f.Kind != FacilityKind.CommuneHealthStation).OrderBy(f => f.Code);
}

/// <summary>The stations of these district health centres on that day, in order of code.</summary>
internal sealed class StationsOf : FacilitiesOn
{
    public StationsOf(IEnumerable<string> parents, DateOnly day)
        : base(day)
    {
        var sought = FacilityCode.Only(parents);
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
