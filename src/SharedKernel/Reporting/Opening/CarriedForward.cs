using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Opening;

/// <summary>
/// What a filing that nobody has begun starts from: the registers that its unit filed last. They are shown, not saved: only the unit
/// says that they still hold. One command, however many filings; none where the section has no register.
/// </summary>
internal sealed class CarriedForward<T>(LineSet lines, EarlierReader<T> earlier, IFilingDatabases<T> databases)
    where T : class, IFigures, new()
{
    private const int PeriodsBack = 12;

    public async Task<IReadOnlyDictionary<FilingKey, (ReportingPeriod From, T Figures)>> OfAsync(
        IReadOnlyCollection<FilingBasis> bases,
        CancellationToken ct
    )
    {
        var carried = new Dictionary<FilingKey, (ReportingPeriod, T)>();
        if (lines.Registers.Count == 0 || bases.Count == 0)
        {
            return carried;
        }

        await using var db = await databases.OpenAsync(ct);
        var before = await earlier.ReadAsync(db, [.. bases.Select(Place)], PeriodsBack, ct);
        foreach (var basis in bases)
        {
            if (
                before.GetValueOrDefault(Place(basis))?.LastOrDefault() is { } last
                && Registers(last, basis.Period) is { Count: > 0 } values
            )
            {
                carried[basis.Key] = (last.Period, (T)lines.Make(values));
            }
        }

        return carried;
    }

    private Dictionary<string, object?> Registers(EarlierFiling last, ReportingPeriod now) =>
        lines
            .Registers.Where(register => !register.About.OfWindow || now.Holds(last.Period))
            .Where(register => register.Rows(last.Figures) is { Count: > 0 })
            .ToDictionary(register => register.Name, register => register.Raw(last.Figures));

    private static FilingPlace Place(FilingBasis basis) => new(basis.Period.Code, basis.Facility.Code);
}
