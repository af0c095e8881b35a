using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Reading;

namespace DeAn06.SharedKernel.Filings;

/// <summary>
/// What a filing that nobody has begun starts from: the registers that its unit filed last. They are shown, not saved: only the unit
/// says that they still hold. One command, however many filings; none where the section has no register.
/// </summary>
internal sealed class CarriedForward<T>(LineSet lines, EarlierReader<T> earlier, IFilingDatabases<T> databases)
    where T : class, IFigures, new()
{
    private const int PeriodsBack = 12;

    public async Task<IReadOnlyDictionary<FilingKey, (ReportingPeriod From, T Figures)>> OfAsync(
        IReadOnlyCollection<FilingGround> grounds,
        CancellationToken ct
    )
    {
        var carried = new Dictionary<FilingKey, (ReportingPeriod, T)>();
        if (lines.Registers.Count == 0 || grounds.Count == 0)
        {
            return carried;
        }

        await using var db = await databases.OpenAsync(ct);
        var before = await earlier.ReadAsync(db, [.. grounds.Select(Place)], PeriodsBack, ct);
        foreach (var ground in grounds)
        {
            if (
                before.GetValueOrDefault(Place(ground))?.LastOrDefault() is { } last
                && Registers(last, ground.Period) is { Count: > 0 } values
            )
            {
                carried[ground.Key] = (last.Period, (T)lines.Make(values));
            }
        }

        return carried;
    }

    private Dictionary<string, object?> Registers(EarlierFiling last, ReportingPeriod now) =>
        lines
            .Registers.Where(register => !register.About.OfWindow || now.Holds(last.Period))
            .Where(register => register.Rows(last.Figures) is { Count: > 0 })
            .ToDictionary(register => register.Name, register => register.Raw(last.Figures));

    private static FilingPlace Place(FilingGround ground) => new(ground.Period.Code, ground.Facility.Code);
}
