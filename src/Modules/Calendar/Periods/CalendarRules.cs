using System.Text.Json;
using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>What a year's calendar must be before it is published. Names every error, not the first alone.</summary>
internal static partial class CalendarRules
{
    public const int FirstYear = 2020;
    public const int LastYear = 2100;

    public const int MostPeriods = 40;
    public const int MostForms = 20;
    public const int LongestName = 100;

    public static IReadOnlyList<LineError> Check(int year, IReadOnlyList<PeriodProposal?>? periods)
    {
        if (periods is null or { Count: 0 })
        {
            return [new("periods", "blank", "Lịch chưa có kỳ báo cáo nào. Gửi ít nhất một kỳ trong “periods”.")];
        }

        if (periods.Count > MostPeriods)
        {
            return
            [
                new(
                    "periods",
                    "tooMany",
                    $"Lịch gửi lên có {periods.Count} kỳ; một năm nhận nhiều nhất {MostPeriods} kỳ."
                ),
            ];
        }

        var errors = new List<LineError>();
        for (var i = 0; i < periods.Count; i++)
        {
            CheckOne(year, periods[i], $"periods[{i}]", errors);
        }

        CheckUnique(periods, errors);
        if (errors.Count == 0)
        {
            // Windows are compared with each other only once each of them makes sense by itself.
            errors.AddRange(CalendarTiling.Check([.. periods.Select(p => p!.AsPeriod(year))]));
        }

        return errors;
    }

    private static void CheckOne(int year, PeriodProposal? period, string line, List<LineError> errors)
    {
        if (period is null)
        {
            errors.Add(
                new(line, "blank", "Kỳ báo cáo để trống. Ghi mã, loại, tên, thời gian lấy số liệu, hạn và phụ lục.")
            );
            return;
        }

        CheckCode(year, period, line, errors);
        new TypedText($"Tên kỳ “{Excerpt.Of(period.Code)}”", LongestName)
        {
            Required = true,
            Advice = "Ghi tên kỳ như trong công văn, ví dụ “Tháng 7”.",
        }.Read(period.Name, $"{line}.name", errors);
        CheckForms(period, line, errors);
        CheckDates(year, period, line, errors);
    }

    private static void CheckCode(int year, PeriodProposal period, string line, List<LineError> errors)
    {
        if (!CodePattern().IsMatch(period.Code ?? ""))
        {
            errors.Add(
                new(
                    $"{line}.code",
                    "code",
                    $"Mã kỳ “{Excerpt.Of(period.Code)}” không đúng mẫu. Dùng “{year}-H1”, “{year}-H2”, “{year}-01” đến “{year}-12” hoặc “{year}-Y”."
                )
            );
            return;
        }

        if (period.Code![..4] != year.ToString("D4"))
        {
            errors.Add(
                new(
                    $"{line}.code",
                    "codeNotOfYear",
                    $"Mã kỳ “{period.Code}” không thuộc năm {year}. Mã phải bắt đầu bằng “{year}-”."
                )
            );
        }

        var kind = period.Code[5..] switch
        {
            "Y" => PeriodKind.Year,
            "H1" or "H2" => PeriodKind.HalfYear,
            _ => PeriodKind.Month,
        };
        if (period.Kind != kind)
        {
            errors.Add(
                new(
                    $"{line}.kind",
                    "kindMismatch",
                    $"Kỳ “{period.Code}” theo mã là kỳ {NameOf(kind)} nhưng loại gửi lên là {Sent(period.Kind)}. Sửa loại kỳ hoặc mã kỳ cho khớp nhau."
                )
            );
        }
    }

    private static void CheckForms(PeriodProposal period, string line, List<LineError> errors)
    {
        if (period.Forms is null or { Count: 0 })
        {
            errors.Add(
                new(
                    $"{line}.forms",
                    "blank",
                    $"Kỳ “{Excerpt.Of(period.Code)}” chưa có phụ lục nào phải nộp. Ghi ít nhất một, ví dụ “PL1”."
                )
            );
        }
        else if (
            period.Forms.Count > MostForms
            || period.Forms.Any(form => form is null || !FormPattern().IsMatch(form))
            || period.Forms.Distinct().Count() != period.Forms.Count
        )
        {
            errors.Add(
                new(
                    $"{line}.forms",
                    "forms",
                    $"Danh sách phụ lục của kỳ “{Excerpt.Of(period.Code)}” có mã trống, trùng hoặc sai mẫu. Mã phụ lục gồm chữ in hoa, số và gạch nối, ví dụ “PL1”."
                )
            );
        }
    }

    private static void CheckDates(int year, PeriodProposal period, string line, List<LineError> errors)
    {
        if (period is not { From: { } from, To: { } to, DueOn: { } due })
        {
            errors.Add(
                new(
                    $"{line}",
                    "blank",
                    $"Kỳ “{Excerpt.Of(period.Code)}” thiếu ngày. Ghi đủ “from”, “to” và “dueOn” theo dạng 2023-07-15."
                )
            );
            return;
        }

        if (from > to)
        {
            errors.Add(
                new(
                    $"{line}.from",
                    "window",
                    $"Thời gian lấy số liệu của kỳ “{Excerpt.Of(period.Code)}” từ {VietnameseDate.Text(from)} đến {VietnameseDate.Text(to)} bị ngược. Ngày đầu không được sau ngày cuối."
                )
            );
        }

        if (due < to)
        {
            errors.Add(
                new(
                    $"{line}.dueOn",
                    "dueBeforeEnd",
                    $"Hạn nộp {VietnameseDate.Text(due)} của kỳ “{Excerpt.Of(period.Code)}” trước ngày chốt số liệu {VietnameseDate.Text(to)}. Hạn nộp phải từ ngày chốt trở đi."
                )
            );
        }

        if (to.Year != year || from.Year < year - 1 || due.Year > year + 1)
        {
            errors.Add(
                new(
                    $"{line}.to",
                    "windowNotOfYear",
                    $"Kỳ “{Excerpt.Of(period.Code)}” lấy số liệu từ {VietnameseDate.Text(from)} đến {VietnameseDate.Text(to)}, hạn {VietnameseDate.Text(due)}, lệch khỏi năm {year}. Ngày chốt số liệu phải trong năm {year}."
                )
            );
        }
    }

    private static void CheckUnique(IReadOnlyList<PeriodProposal?> periods, List<LineError> errors)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i]?.Code is { } code && !seen.Add(code))
            {
                errors.Add(
                    new(
                        $"periods[{i}].code",
                        "duplicate",
                        $"Mã kỳ “{Excerpt.Of(code)}” có hai lần trong lịch. Mỗi mã chỉ dùng một lần."
                    )
                );
            }
        }
    }

    private static string NameOf(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Month => "tháng",
            PeriodKind.HalfYear => "6 tháng",
            _ => "năm",
        };

    /// <summary>The value as it was sent, and what it means.</summary>
    private static string Sent(PeriodKind? kind) =>
        kind is { } said ? $"“{JsonNamingPolicy.CamelCase.ConvertName(said.ToString())}” (kỳ {NameOf(said)})" : "trống";

    [GeneratedRegex("^" + TextShape.Period + "\\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex("^" + TextShape.Form + "\\z")]
    private static partial Regex FormPattern();
}
