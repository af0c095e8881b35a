using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>Extensions for the read gateway: one command a call.</summary>
internal sealed class GrantedExtensions(IDbContextFactory<CalendarDbContext> databases, TimeProvider clock)
    : IExtensions
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ExtensionView>>> OfPeriodsAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    )
    {
        if (facility is not null && !PlainCode.Is(facility))
        {
            return new Dictionary<string, IReadOnlyList<ExtensionView>>();
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db
            .Extensions.AsNoTracking()
            .WithSpecification(new ExtensionsOfPeriods([.. periods], facility))
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        return found
            .GroupBy(e => e.Period)
            .ToDictionary(g => g.Key, IReadOnlyList<ExtensionView> (g) => [.. g.Select(e => e.View(now))]);
    }
}
