using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Opening;

/// <summary>
/// One facility's section in one period with all that a decision about it needs: its place, itself as it is stored, the unit's filing before
/// it. Loaded once; deciding asks nobody, and what was decided is saved from here.
/// </summary>
internal sealed class OpenedFiling<T>(FilingBasis basis, Filing<T>? stored, Filing<T>? past, OpenedTables<T> db)
    where T : class, IFigures, new()
{
    public FilingBasis Basis => basis;

    /// <summary>Null where nobody has begun.</summary>
    public Filing<T>? Stored { get; private set; } = stored;

    /// <summary>The stored one, or a new one.</summary>
    public Filing<T> Filing { get; } = stored ?? new Filing<T>(basis.Period.Code, basis.Facility.Code);

    /// <summary>What the unit filed in the previous period, where it counts.</summary>
    public Filing<T>? Past => past;

    public FilingTables<T> Tables => db;

    /// <summary>Saves the filing as it was decided, and whatever was added to its tables, in one transaction.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        if (Stored is null)
        {
            db.Filings.Add(Filing);
        }

        await db.SaveChangesAsync(ct);
        Stored = Filing;
    }

    public ValueTask CloseAsync() => db.DisposeAsync();

    public void Close() => db.Dispose();
}

/// <summary>
/// Opens filings for one request. The newest stays open: a report that is checked and then submitted, or a draft that is read and then
/// saved, goes over its basis once.
/// </summary>
internal sealed class FilingOpener<T>(Section section, FilingBases bases, IFilingDatabases<T> databases)
    : IAsyncDisposable,
        IDisposable
    where T : class, IFigures, new()
{
    private OpenedFiling<T>? opened;

    public async Task<Outcome<OpenedFiling<T>>> OpenAsync(string period, string facility, CancellationToken ct)
    {
        if (opened is { } kept && kept.Basis.Key.Period == period && kept.Basis.Key.Facility == facility)
        {
            return kept;
        }

        var asked = await bases.OfAsync(period, facility, ct);
        if (!asked.Ok(out var basis))
        {
            return asked.Problem!;
        }

        await ForgetAsync();
        var db = await databases.OpenAsync(ct);
        opened = await LoadAsync(basis, db, ct);
        return opened;
    }

    /// <summary>What stands open is no longer what is stored: the next to ask has it loaded anew.</summary>
    public async Task ForgetAsync()
    {
        if (opened is { } old)
        {
            opened = null;
            await old.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync() => await ForgetAsync();

    // FastEndpoints looks at the endpoints in a scope that it does not end asynchronously.
    public void Dispose() => opened?.Close();

    private async Task<OpenedFiling<T>> LoadAsync(FilingBasis basis, OpenedTables<T> db, CancellationToken ct)
    {
        try
        {
            var previous = basis.Previous?.Code ?? basis.Key.Period;
            var found = await FilingsOf<T>
                .ToChange(db, section, [basis.Key.Period, previous], basis.Key.Facility)
                .ToListAsync(ct);
            return new(
                basis,
                found.Find(filing => filing.Period == basis.Period.Code),
                found.Find(filing =>
                    filing.Period == basis.Previous?.Code && FilingStates.Counted.Contains(filing.State)
                ),
                db
            );
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
