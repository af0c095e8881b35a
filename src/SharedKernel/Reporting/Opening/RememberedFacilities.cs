using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Opening;

/// <summary>Each filing keeps the facility as it stood; that is what is left of one that has since been closed.</summary>
internal sealed class RememberedFacilities<T>(Section section, IFilingDatabases<T> databases)
    where T : class, IFigures, new()
{
    public async Task<IReadOnlyDictionary<FilingKey, Facility>> OfAsync(
        IReadOnlyCollection<FilingKey> filings,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        var found = await FilingsOf<T>
            .Read(
                db,
                section,
                [.. filings.Select(f => f.Period).Distinct()],
                [.. filings.Select(f => f.Facility).Distinct()]
            )
            .ToListAsync(ct);
        return found.ToDictionary(
            f => new FilingKey(section.Name, f.Period, f.Facility),
            f => new Facility(
                f.Facility,
                f.FacilityName,
                f.FacilityName,
                f.Kind,
                f.Tier,
                f.Ownership,
                f.District,
                CommuneCode: null,
                ParentCode: null,
                Capabilities.None,
                [],
                DateOnly.MinValue,
                ValidTo: null
            )
        );
    }
}
