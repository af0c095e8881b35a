using DeAn06.Modules.Directory.Facilities;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Facilities;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Ports;

/// <summary>Facilities on a day, for other modules. Each call is one SQL command.</summary>
internal sealed class FacilityDirectory(IDbContextFactory<DirectoryDbContext> databases) : IFacilityDirectory
{
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

    public async Task<IReadOnlyList<Facility>> ReportersAsync(DateOnly asOf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Facilities.WithSpecification(new Reporters(asOf)).ToListAsync(ct);
        return rows.ConvertAll(row => row.ToFacility());
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Facility>>> StationsOfAsync(
        IReadOnlyCollection<string> parents,
        DateOnly asOf,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Facilities.WithSpecification(new StationsOf(parents, asOf)).ToListAsync(ct);
        return rows.GroupBy(row => row.ParentCode!)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<Facility> (group) => group.Select(row => row.ToFacility()).ToList()
            );
    }

    public async Task<IReadOnlyList<District>> DistrictsAsync(DateOnly asOf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Districts.Where(d => d.ValidFrom <= asOf && (d.ValidTo == null || d.ValidTo >= asOf))
            .OrderBy(d => d.Code)
            .Select(d => new District(d.Code, d.Name, d.ValidFrom, d.ValidTo))
            .ToListAsync(ct);
    }
}
