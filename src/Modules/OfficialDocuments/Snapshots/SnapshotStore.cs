using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Snapshots;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>Keeps snapshots, and gives their sections one by one.</summary>
internal sealed class SnapshotStore(OfficialDocumentsDbContext db, SnapshotTaking taking) : ISnapshots
{
    /// <summary>Takes the next snapshot of the period.</summary>
    public async Task<Snapshot> TakeAsync(ReportingPeriod period, CancellationToken ct)
    {
        while (true)
        {
            var last = await db.Snapshots.Where(s => s.Period == period.Code).MaxAsync(s => (int?)s.Number, ct) ?? 0;
            var snapshot = await taking.TakeAsync(period, last + 1, ct);
            db.Snapshots.Add(snapshot);
            try
            {
                await db.SaveChangesAsync(ct);
                return snapshot;
            }
            catch (DbUpdateException race) when (DatabaseFailure.IsRace(race))
            {
                // Somebody else took one at the same moment: this is the one after it.
                db.ChangeTracker.Clear();
            }
        }
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SnapshotView>>> OfPeriodsAsync(
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    )
    {
        var found = await db
            .Snapshots.Where(s => periods.Contains(s.Period))
            .OrderByDescending(s => s.Number)
            .Select(s => new SnapshotView(s.Period, s.Number, s.TakenAt, s.TakenBy, s.Filed, s.Owed))
            .ToListAsync(ct);
        return found
            .Select(s => s with { TakenAt = VietnamTime.Local(s.TakenAt) })
            .GroupBy(s => s.Period)
            .ToDictionary(period => period.Key, IReadOnlyList<SnapshotView> (period) => [.. period]);
    }

    /// <summary>404 where nothing was fixed.</summary>
    /// <param name="number">Null: the newest.</param>
    public async Task<Outcome<OpenedSnapshot>> FindAsync(string period, int? number, CancellationToken ct)
    {
        // Text that no row can hold would be an error of the database.
        var found = TypedText.IsOneLine(period)
            ? await db
                .Snapshots.AsNoTracking()
                .Where(s => s.Period == period && (number == null || s.Number == number))
                .OrderByDescending(s => s.Number)
                .FirstOrDefaultAsync(ct)
            : null;
        return found is null
            ? NothingFixed(period, number)
            : new OpenedSnapshot(found.Number, PackedJson.Unpack<SnapshotHead>(found.Head), Sections(found.Id, ct));
    }

    private static Problem NothingFixed(string period, int? number) =>
        Refused.NotFound(
            "nothingFixed",
            number is null
                ? $"Kỳ “{Excerpt.Of(period)}” chưa được chốt số liệu lần nào. Văn phòng Sở chốt số liệu rồi tải báo cáo tổng hợp."
                : $"Kỳ “{Excerpt.Of(period)}” không có lần chốt số liệu thứ {number}. Chọn một lần trong danh sách đã chốt."
        );

    private async IAsyncEnumerable<SnapshotSection> Sections(
        Guid snapshot,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var places = await db
            .SnapshotParts.Where(p => p.SnapshotId == snapshot)
            .OrderBy(p => p.Place)
            .Select(p => p.Place)
            .ToListAsync(ct);
        foreach (var place in places)
        {
            var content = await db
                .SnapshotParts.Where(p => p.SnapshotId == snapshot && p.Place == place)
                .Select(p => p.Content)
                .SingleAsync(ct);
            yield return PackedJson.Unpack<SnapshotSection>(content);
        }
    }
}

/// <summary>A snapshot to make a document of.</summary>
/// <param name="Sections">In the order of the forms, read as they are asked for.</param>
internal sealed record OpenedSnapshot(int Number, SnapshotHead Head, IAsyncEnumerable<SnapshotSection> Sections);
