using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>Loads the profile's `calendar.json` where no period is stored yet. A file that breaks the rules stops the start.</summary>
internal sealed class CalendarSeed(IDbContextFactory<CalendarDbContext> databases, Profile profile) : IModuleSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        if (profile.FileOrNull("calendar.json") is not { } file)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await CalendarLock.TakeAsync(db, ct);
        if (await db.Periods.AnyAsync(ct))
        {
            return;
        }

        await using var stream = File.OpenRead(file);
        var calendar = await JsonSerializer.DeserializeAsync<CalendarFile>(stream, KernelJson.Options, ct);
        db.Periods.AddRange(Read(calendar?.Periods ?? [], file));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The periods of the file, year by year under the rules of publishing.</summary>
    internal static IReadOnlyList<PublishedPeriod> Read(IReadOnlyList<PeriodProposal> proposals, string file)
    {
        var periods = new List<PublishedPeriod>();
        foreach (var group in proposals.GroupBy(p => p.To?.Year ?? 0))
        {
            List<PeriodProposal> tidy = [.. group.Select(p => p.Tidy(nextWorkingDay: false))];
            var errors = CalendarRules.Check(group.Key, tidy);
            if (errors.Count > 0)
            {
                throw new InvalidOperationException(
                    $"{file}: {string.Join(" ", errors.Select(error => $"{error.Line}: {error.Message}"))}"
                );
            }

            periods.AddRange(tidy.Select(p => p.AsPeriod(group.Key)));
        }

        return periods;
    }

    /// <param name="Source">Where the dates come from; for people, not read here.</param>
    private sealed record CalendarFile(string? Source, IReadOnlyList<PeriodProposal>? Periods);
}
