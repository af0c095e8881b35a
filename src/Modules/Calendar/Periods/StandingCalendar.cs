using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>What already rests on a year's periods, and therefore stands: filings, extensions, reminders, closings.</summary>
internal sealed class StandingCalendar
{
    private readonly Dictionary<string, HashSet<string>> formsFiled;
    private readonly HashSet<string> decided;

    private StandingCalendar(Dictionary<string, HashSet<string>> formsFiled, HashSet<string> decided)
    {
        this.formsFiled = formsFiled;
        this.decided = decided;
    }

    public static async Task<StandingCalendar> LoadAsync(
        CalendarDbContext db,
        string[] periods,
        IEnumerable<Section> sections,
        CancellationToken ct
    )
    {
        var formOf = sections.ToDictionary(s => s.Name, s => s.Form);
        var filed = await db
            .Cells.Where(c => periods.Contains(c.Period))
            .Select(c => new { c.Period, c.Section })
            .Distinct()
            .ToListAsync(ct);
        var extended = db.Extensions.Where(e => periods.Contains(e.Period)).Select(e => e.Period);
        var reminded = db.Reminders.Where(r => periods.Contains(r.Period)).Select(r => r.Period);
        var closed = db.PeriodDecisions.Where(d => periods.Contains(d.Period)).Select(d => d.Period);
        return new(
            filed
                .GroupBy(c => c.Period)
                .ToDictionary(g => g.Key, g => g.Select(c => formOf.GetValueOrDefault(c.Section, "")).ToHashSet()),
            await extended.Union(reminded).Union(closed).ToHashSetAsync(ct)
        );
    }

    public IReadOnlyList<LineError> Conflicts(
        IReadOnlyList<PublishedPeriod> current,
        IReadOnlyList<PublishedPeriod> wanted
    )
    {
        var wantedByCode = wanted.ToDictionary(p => p.Code);
        return [.. current.SelectMany(period => Conflicts(period, wantedByCode.GetValueOrDefault(period.Code)))];
    }

    private IEnumerable<LineError> Conflicts(PublishedPeriod period, PublishedPeriod? wanted)
    {
        var hasFilings = formsFiled.TryGetValue(period.Code, out var forms);
        if (wanted is null)
        {
            if (hasFilings || decided.Contains(period.Code))
            {
                yield return new(
                    period.Code,
                    "periodInUse",
                    $"Kỳ “{period.Code}” đã có báo cáo, gia hạn, đôn đốc hoặc lần đóng kỳ nên không bỏ được. Giữ kỳ này trong lịch."
                );
            }

            yield break;
        }

        if (!hasFilings)
        {
            yield break;
        }

        if (wanted.From != period.From || wanted.To != period.To)
        {
            yield return new(
                period.Code,
                "windowInUse",
                $"Kỳ “{period.Code}” đã có báo cáo theo số liệu từ {VietnameseDate.Text(period.From)} đến {VietnameseDate.Text(period.To)} nên không đổi được thời gian lấy số liệu. Giữ nguyên hai ngày này."
            );
        }

        foreach (var form in period.Forms.Except(wanted.Forms).Where(forms!.Contains))
        {
            yield return new(
                period.Code,
                "formInUse",
                $"Kỳ “{period.Code}” đã có báo cáo theo phụ lục “{form}” nên không bỏ được phụ lục này. Giữ “{form}” trong danh sách."
            );
        }
    }
}
