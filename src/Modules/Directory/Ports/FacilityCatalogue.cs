using DeAn06.Modules.Directory.Facilities;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Ports;

/// <summary>Facilities as a list, and their contacts, for the read gateway. Each call is one SQL command.</summary>
internal sealed class FacilityCatalogue(IDbContextFactory<DirectoryDbContext> databases) : IFacilityCatalogue
{
    public async Task<(IReadOnlyList<Facility> Page, int Total)> ListAsync(FacilityFilter filter, CancellationToken ct)
    {
        if (!CanMatch(filter))
        {
            return ([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var matching = db.Facilities.WithSpecification(new FacilitiesMatching(filter));
        var rest = filter.After is { } after ? matching.Where(f => f.Code.CompareTo(after) > 0) : matching;
        var page = rest.OrderBy(f => f.Code).Take(Math.Max(0, filter.First));

        // One command for both: the count stands even where the page is empty.
        var counts = matching.GroupBy(_ => 1).Select(all => all.Count());
        var rows = await (
            from total in counts
            from row in page.DefaultIfEmpty()
            orderby row.Code
            select new { Total = total, Row = row }
        ).ToListAsync(ct);
        return (
            rows.Where(r => r.Row is not null).Select(r => r.Row!.ToFacility()).ToList(),
            rows is [var first, ..] ? first.Total : 0
        );
    }

    /// <summary>Text that no row can hold would be an error of the database; it matches nothing.</summary>
    private static bool CanMatch(FacilityFilter filter) =>
        new[] { filter.Search, filter.District, filter.After }.All(text => text is null || TypedText.IsOneLine(text));

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FocalContact>>> ContactsAsync(
        IReadOnlyCollection<string> facilities,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var codes = FacilityCode.Only(facilities);
        var contacts = await (
            from head in db.Heads
            from contact in head.Contacts
            where codes.Contains(head.Code)
            orderby head.Code, contact.Place
            select new FocalContact(head.Code, contact.FullName, contact.Position, contact.Phone, contact.Email)
        ).ToListAsync(ct);
        return contacts
            .GroupBy(contact => contact.Facility)
            .ToDictionary(group => group.Key, IReadOnlyList<FocalContact> (group) => group.ToList());
    }

    public async Task<IReadOnlyDictionary<string, FacilityHistory>> HistoriesAsync(
        IReadOnlyCollection<string> facilities,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var codes = FacilityCode.Only(facilities);
        var heads = await db
            .Heads.AsNoTracking()
            .Include(h => h.Rows)
            .Where(h => codes.Contains(h.Code))
            .ToListAsync(ct);
        return heads.ToDictionary(
            head => head.Code,
            head => new FacilityHistory(
                head.Version,
                [.. head.Rows.OrderBy(row => row.ValidFrom).Select(row => row.ToTerm())]
            )
        );
    }

    public async Task<IReadOnlyList<Commune>> CommunesAsync(DateOnly asOf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Communes.Where(c => c.ValidFrom <= asOf && (c.ValidTo == null || c.ValidTo >= asOf))
            .OrderBy(c => c.Code)
            .Select(c => new Commune(c.Code, c.Name, c.DistrictCode))
            .ToListAsync(ct);
    }
}
