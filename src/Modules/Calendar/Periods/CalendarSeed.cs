using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>Loads the profile's `calendar.json` where no period is stored yet. A file that breaks the rules stops the start.</summary>
internal sealed class CalendarSeed(IDbContextFactory<CalendarDbContext> databases, Profile profile) : IModuleSeed
{
    public const string FileName = "calendar.json";

    public async Task SeedAsync(CancellationToken ct)
    {
        if (profile.FileOrNull(FileName) is null)
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

        db.Periods.AddRange(Read(profile));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The periods of the file, year by year under the rules of publishing; each asks forms that the profile has.</summary>
    internal static IReadOnlyList<PublishedPeriod> Read(Profile profile) =>
        Read(FileOf(profile).Read<CalendarFile>().Periods ?? [], profile);

    internal static IReadOnlyList<PublishedPeriod> Read(IReadOnlyList<PeriodProposal> proposals, Profile profile)
    {
        var file = FileOf(profile);
        var periods = new List<PublishedPeriod>();
        foreach (var group in proposals.GroupBy(p => p.To?.Year ?? 0))
        {
            List<PeriodProposal> tidy = [.. group.Select(p => p.Tidy(nextWorkingDay: false))];
            if (CalendarRules.Check(group.Key, tidy) is [var error, ..])
            {
                throw file.Wrong(error.Line ?? "periods", error.Message.TrimEnd('.'), "Sửa lịch");
            }

            foreach (var period in tidy)
            {
                if (period.Forms!.FirstOrDefault(code => profile.Forms.All(form => form.Code != code)) is { } unknown)
                {
                    throw file.Wrong(
                        $"kỳ “{period.Code}”",
                        $"forms.json không có phụ lục “{unknown}”",
                        $"Ghi một trong: {string.Join(", ", profile.Forms.Select(form => form.Code))}"
                    );
                }
            }

            periods.AddRange(tidy.Select(p => p.AsPeriod(group.Key)));
        }

        return periods;
    }

    private static ProfileFile FileOf(Profile profile) => new(profile.Folder!, FileName);

    /// <param name="Source">Where the dates come from; for people, not read here.</param>
    /// <param name="Notes">For people as well.</param>
    private sealed record CalendarFile(
        string? Source = null,
        IReadOnlyList<PeriodProposal>? Periods = null,
        IReadOnlyList<string>? Notes = null
    );
}
