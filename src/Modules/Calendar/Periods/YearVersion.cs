using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>What a period sent and the period that stands do not have alike.</summary>
/// <param name="Member">As the API names it; null where one of the two lacks the whole period.</param>
/// <param name="From">As sent; null where the period was not sent.</param>
/// <param name="To">As it stands; null where the period is not in the calendar.</param>
internal sealed record PeriodChange(string Period, string? Member, string Label, string? From, string? To);

/// <summary>A year's calendar has a version as ETag: who publishes says which one the change was made on, or is refused.</summary>
internal static class YearVersion
{
    /// <summary>0 where the year has no calendar yet.</summary>
    public static int Of(IReadOnlyCollection<PublishedPeriod> year) =>
        year.Count == 0 ? 0 : year.Max(p => p.CalendarVersion);

    public static void AnnounceYear(this HttpContext http, IReadOnlyCollection<PublishedPeriod> year)
    {
        if (year.Count > 0)
        {
            http.Announce(Of(year));
        }
    }

    /// <summary>Why this calendar may not take the place of the current one; null when it may.</summary>
    public static Problem? Check(
        int year,
        int? seen,
        IReadOnlyCollection<PublishedPeriod> current,
        IReadOnlyCollection<PublishedPeriod> wanted
    )
    {
        var version = Of(current);
        return seen is not { } sent ? Missing(year, version)
            : sent != version ? Stale(year, sent, version, Compare(wanted, current))
            : null;
    }

    private static Problem Missing(int year, int version) =>
        Refused.VersionRequired(
            (
                version == 0
                    ? $"Lịch năm {year} chưa có phiên bản nào. "
                    : $"Lịch năm {year} đã công bố. Hãy tải lại để xem bản đang áp dụng. "
            ) + $"Gửi kèm phiên bản đang xem (If-Match: {VersionTag.Of(version)}) rồi công bố lại."
        );

    private static Problem Stale(int year, int sent, int version, IReadOnlyList<PeriodChange> changes) =>
        Refused.Stale(
            "Lịch báo cáo đã thay đổi",
            (version, changes) switch
            {
                (0, _) =>
                    $"Năm {year} chưa có lịch (phiên bản 0), khác phiên bản {sent} đang sửa. Hãy tải lại rồi công bố.",
                (_, []) =>
                    $"Lịch năm {year} đã ở phiên bản {version}, khác phiên bản {sent} đang sửa; lịch vừa gửi giống hệt lịch đang áp dụng. Hãy tải lại.",
                _ =>
                    $"Lịch năm {year} vừa được người khác công bố (phiên bản {version}, khác phiên bản {sent} đang sửa). Lịch vừa gửi chưa được công bố; khác lịch đang áp dụng ở: {Named(changes)}. Hãy tải lại, so sánh rồi công bố lại.",
            },
            version,
            changes
        );

    /// <summary>`kỳ 2024-07 (hạn nộp, phụ lục), kỳ 2024-Y (cả kỳ)`.</summary>
    private static string Named(IReadOnlyList<PeriodChange> changes) =>
        string.Join(
            ", ",
            changes
                .GroupBy(change => change.Period)
                .Select(g => $"kỳ {g.Key} ({string.Join(", ", g.Select(c => c.Label.ToLowerInvariant()))})")
        );

    private static List<PeriodChange> Compare(
        IReadOnlyCollection<PublishedPeriod> sent,
        IReadOnlyCollection<PublishedPeriod> current
    )
    {
        var (mine, theirs) = (sent.ToDictionary(p => p.Code), current.ToDictionary(p => p.Code));
        return
        [
            .. mine
                .Keys.Union(theirs.Keys)
                .Order(StringComparer.Ordinal)
                .SelectMany(code => Compare(code, mine.GetValueOrDefault(code), theirs.GetValueOrDefault(code))),
        ];
    }

    private static IEnumerable<PeriodChange> Compare(string code, PublishedPeriod? sent, PublishedPeriod? current)
    {
        if (sent is null || current is null)
        {
            return [new(code, null, "Cả kỳ", sent?.Name, current?.Name)];
        }

        (string Member, string Label, Func<PublishedPeriod, string> Text)[] members =
        [
            ("name", "Tên kỳ", p => p.Name),
            ("from", "Ngày đầu lấy số liệu", p => VietnameseDate.Text(p.From)),
            ("to", "Ngày cuối lấy số liệu", p => VietnameseDate.Text(p.To)),
            ("dueOn", "Hạn nộp", p => VietnameseDate.Text(p.DueOn)),
            ("forms", "Phụ lục", p => string.Join(", ", p.Forms)),
        ];
        return members
            .Where(m => m.Text(sent) != m.Text(current))
            .Select(m => new PeriodChange(code, m.Member, m.Label, m.Text(sent), m.Text(current)));
    }
}
