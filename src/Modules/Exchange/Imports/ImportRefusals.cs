using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>Why an import as a whole is refused: every line of every section that is, named with its section (`e-prescriptions.issued`).</summary>
internal static class ImportRefusals
{
    public static Problem Of(IReadOnlyList<ImportedSection> taken)
    {
        var refused = taken.Where(section => section.Problem is not null).ToArray();
        var alone = refused.Length == 1 ? refused[0].Problem : null;
        return new Problem(
            alone is { Status: not 400 } ? alone.Status : 422,
            alone?.Code ?? "invalid",
            "Số liệu chưa nhập được",
            $"{refused.Length} trong {taken.Count} nội dung bị từ chối nên chưa nội dung nào được ghi. Sửa các chỗ nêu dưới đây rồi gửi lại."
        )
        {
            Errors = [.. refused.SelectMany(section => Errors(section.Section, section.Problem!))],
        };
    }

    /// <summary>Of many reports: every line with its unit and section (`BV-3801.e-prescriptions.issued`).</summary>
    public static Problem Of(IReadOnlyDictionary<string, IReadOnlyList<ImportedSection>> taken)
    {
        var refused = taken
            .SelectMany(unit => unit.Value.Select(section => (Facility: unit.Key, Section: section)))
            .Where(draft => draft.Section.Problem is not null)
            .ToArray();
        var alone = refused.Length == 1 ? refused[0].Section.Problem : null;
        return new Problem(
            alone is { Status: not 400 } ? alone.Status : 422,
            alone?.Code ?? "invalid",
            "Số liệu chưa nhập được",
            $"{VietnameseNumber.Text(refused.Length)} nội dung của {VietnameseNumber.Text(refused.DistinctBy(draft => draft.Facility).Count())} đơn vị bị từ chối nên chưa nội dung nào của đơn vị nào được ghi. Sửa các chỗ nêu dưới đây rồi gửi lại."
        )
        {
            Errors =
            [
                .. refused
                    .SelectMany(draft =>
                        Errors(draft.Section.Section, draft.Section.Problem!)
                            .Select(error =>
                                error with
                                {
                                    Line = $"{draft.Facility}.{error.Line}",
                                    Message = $"{draft.Facility}: {error.Message}",
                                }
                            )
                    )
                    .Take(FiguresReader.MostErrors),
            ],
        };
    }

    private static IEnumerable<LineError> Errors(string section, Problem problem) =>
        problem.Errors.Count > 0
            ? problem.Errors.Select(error =>
                error with
                {
                    Line = error.Line is { } line ? $"{section}.{line}" : section,
                }
            )
            : [new LineError(section, problem.Code, problem.Detail)];
}
