using DeAn06.Modules.Directory.Facilities;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Facilities;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Ports;

/// <summary>Facilities on a day, for other modules. Each call is one SQL command.</summary>
internal sealed class FacilityDirectory(IDbContextFactory<DirectoryDbContext> databases) : IFacilityDirectory
{
    /// <summary>What facilities with these codes were at any time from the first day to the last. Asked with nearly every request: compiled once.</summary>
    private static readonly Func<DirectoryDbContext, string[], DateOnly, DateOnly, IAsyncEnumerable<Facility>> Around =
        EF.CompileAsyncQuery(
            (DirectoryDbContext db, string[] codes, DateOnly first, DateOnly last) =>
                db
                    .Facilities.Where(f =>
                        f.ValidFrom <= last && (f.ValidTo == null || f.ValidTo >= first) && codes.Contains(f.Code)
                    )
                    .Select(f => new Facility(
                        f.Code,
                        f.Name,
                        f.ShortName,
                        f.Kind,
                        f.Tier,
                        f.Ownership,
                        f.DistrictCode,
                        f.CommuneCode,
                        f.ParentCode,
                        f.Capabilities,
                        f.NotApplicableSections,
                        f.ValidFrom,
                        f.ValidTo
                    ))
        );

    public async Task<IReadOnlyDictionary<FacilityOn, Facility>> FindAsync(
        IReadOnlyCollection<FacilityOn> places,
        CancellationToken ct
    )
    {
        var found = new Dictionary<FacilityOn, Facility>();
        if (places.Count == 0)
        {
            return found;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var facilities = await Around(
                db,
                [.. FacilityCode.Only(places.Select(place => place.Code).Distinct())],
                places.Min(place => place.Day),
                places.Max(place => place.Day)
            )
            .ToListAsync(ct);
        var byCode = facilities.ToLookup(facility => facility.Code);
        foreach (var place in places)
        {
            if (byCode[place.Code].FirstOrDefault(facility => facility.StandsOn(place.Day)) is { } then)
            {
                found[place] = then;
            }
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<string, Facility>> FindAsync(
        IReadOnlyCollection<string> codes,
        DateOnly asOf,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Facilities.WithSpecification(new FacilitiesWithCodes(codes, asOf)).ToListAsync(ct);
        return rows.ToDictionary(row => row.Code, row => row.ToFacility());
    }

    public async Task<IReadOnlyList<Facility>> ReportersAsync(DateOnly asOf, CancellationToken ct) =>
        (await ReportersAsync([asOf], ct))[asOf];

    public async Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<Facility>>> ReportersAsync(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken ct
    )
    {
        if (days.Count == 0)
        {
            return new Dictionary<DateOnly, IReadOnlyList<Facility>>();
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Facilities.WithSpecification(new ReportersAround(days)).ToListAsync(ct);
        var facilities = rows.ConvertAll(row => (Row: row, Facility: row.ToFacility()));
        return days.Distinct()
            .ToDictionary(
                day => day,
                IReadOnlyList<Facility> (day) =>
                    [.. facilities.Where(f => f.Row.IsValidOn(day)).Select(f => f.Facility)]
            );
    }

    public async Task<IReadOnlyDictionary<FacilityOn, IReadOnlyList<Facility>>> StationsOfAsync(
        IReadOnlyCollection<FacilityOn> parents,
        CancellationToken ct
    )
    {
        var found = new Dictionary<FacilityOn, IReadOnlyList<Facility>>();
        if (parents.Count == 0)
        {
            return found;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Facilities.WithSpecification(new StationsAround(parents)).ToListAsync(ct);
        var byParent = rows.ToLookup(row => row.ParentCode!);
        foreach (var parent in parents)
        {
            Facility[] stations =
            [
                .. byParent[parent.Code].Where(row => row.IsValidOn(parent.Day)).Select(row => row.ToFacility()),
            ];
            if (stations.Length > 0)
            {
                found[parent] = stations;
            }
        }

        return found;
    }

    public async Task<IReadOnlyList<District>> DistrictsAsync(DateOnly asOf, CancellationToken ct) =>
        (await DistrictsAsync([asOf], ct))[asOf];

    public async Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<District>>> DistrictsAsync(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken ct
    )
    {
        if (days.Count == 0)
        {
            return new Dictionary<DateOnly, IReadOnlyList<District>>();
        }

        var (first, last) = (days.Min(), days.Max());
        await using var db = await databases.CreateDbContextAsync(ct);
        var districts = await db
            .Districts.Where(d => d.ValidFrom <= last && (d.ValidTo == null || d.ValidTo >= first))
            .OrderBy(d => d.Code)
            .Select(d => new District(d.Code, d.Name, d.ValidFrom, d.ValidTo))
            .ToListAsync(ct);
        return days.Distinct()
            .ToDictionary(
                day => day,
                IReadOnlyList<District> (day) =>
                    [.. districts.Where(d => d.ValidFrom <= day && (d.ValidTo is null || d.ValidTo >= day))]
            );
    }
}
