using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DeAn06.Reporting.Writing;

/// <summary>What <see cref="FilingBatches{T}"/> made ready, and the one transaction that it is written in.</summary>
internal sealed class FilingBatch<T>(
    Section section,
    string period,
    OpenedTables<T> db,
    FilingWriter<T> writer,
    FilingRows<T> rows,
    PeerSums<T> peers
) : ISectionBatch
    where T : class, IFigures, new()
{
    private readonly Dictionary<string, ImportedSection> answers = [];
    private readonly List<Change> changes = [];
    private IDbContextTransaction? transaction;

    public IReadOnlyDictionary<string, ImportedSection> Answers => answers;

    public void Answer(string facility, ImportedSection answer) => answers[facility] = answer;

    /// <param name="opened">With what was put into it.</param>
    /// <param name="before">As it stood.</param>
    /// <param name="stations">That it had then.</param>
    public void Add(
        FilingChange<T> change,
        OpenedFiling<T> opened,
        FilingView<T> before,
        IReadOnlyList<string> stations
    ) => changes.Add(new(change, opened, before, stations));

    public async Task<bool> WriteAsync(CancellationToken ct)
    {
        if (changes.Count == 0)
        {
            return true;
        }

        // In one order, so that two batches of the same facilities wait for each other and do not lock each other out.
        changes.Sort((a, b) => string.CompareOrdinal(a.Facility, b.Facility));
        transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var command = rows.Write(
                db.Model,
                [.. changes.Where(c => c.Opened.Stored is null).Select(c => c.Opened.Filing)],
                [.. changes.Where(c => c.Opened.Stored is not null).Select(c => c.Opened.Filing)],
                [.. changes.SelectMany(Left)],
                [.. changes.Select(c => writer.Happened(FilingAction.Save, c.Opened.Filing))]
            );
            if (await db.Database.ExecuteSqlRawAsync(command.Sql, command.Values, ct) == command.Rows)
            {
                return true;
            }
        }
        catch (Exception failure) when (IsRace(failure))
        {
            // Told below, as where a row was not found at its version.
        }

        await RollBackAsync();
        await TellWhoWasFirstAsync(ct);
        return false;
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
            peers.Changed(period);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RollBackAsync();
        await db.DisposeAsync();
    }

    /// <summary>To read; with their stations.</summary>
    public static async Task<IReadOnlyDictionary<FilingPlace, Filing<T>>> StoredAsync(
        OpenedTables<T> db,
        Section section,
        string[] periods,
        string[] facilities,
        CancellationToken ct
    ) =>
        await FilingsOf<T>
            .Read(db, section, periods, facilities)
            .ToDictionaryAsync(filing => new FilingPlace(filing.Period, filing.Facility), cancellationToken: ct);

    private async Task TellWhoWasFirstAsync(CancellationToken ct)
    {
        var now = await StoredAsync(db, section, [period], [.. changes.Select(c => c.Facility)], ct);
        var late = 0;
        foreach (var change in changes)
        {
            var filing = now.GetValueOrDefault(new(period, change.Facility));
            if (filing is not null && filing.Version != change.Before.Version)
            {
                late++;
                answers[change.Facility] = answers[change.Facility] with
                {
                    State = change.Before.State,
                    Version = change.Before.Version,
                    Checks = [],
                    Problem = writer.Stale(change.Wanted, filing),
                };
            }
        }

        if (late == 0)
        {
            throw new DbUpdateConcurrencyException($"A batch of {changes.Count} was not written and nobody was first.");
        }
    }

    private async Task RollBackAsync()
    {
        if (transaction is { } open)
        {
            transaction = null;
            await open.DisposeAsync();
        }
    }

    private static IEnumerable<(Guid Filing, string Station)> Left(Change change)
    {
        var given = change.Opened.Filing.Stations.Select(station => station.Station).ToHashSet();
        return change.Stations.Where(station => !given.Contains(station)).Select(s => (change.Opened.Filing.Id, s));
    }

    private static bool IsRace(Exception failure) =>
        DatabaseFailure.IsRace(failure)
        || DatabaseFailure.Of(failure) is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };

    private sealed record Change(
        FilingChange<T> Wanted,
        OpenedFiling<T> Opened,
        FilingView<T> Before,
        IReadOnlyList<string> Stations
    )
    {
        public string Facility => Wanted.Facility;
    }
}
