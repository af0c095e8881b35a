using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Writing;

/// <summary>A return may point at the unit's own stations alone.</summary>
internal static class NoteRefusals
{
    public static Problem? Of<T>(IReadOnlyList<LineNote> notes, Filing<T> filing, FilingBasis basis)
        where T : class, IFigures, new()
    {
        var stations = filing.Stations.Select(s => s.Station).Concat(basis.Stations.Select(s => s.Code)).ToHashSet();
        LineError[] errors =
        [
            .. notes
                .Where(note => note.Station is not null && !stations.Contains(note.Station))
                .Select(note => new LineError(
                    note.Line,
                    "unknownStation",
                    $"“{Excerpt.Of(note.Station)}” không phải trạm trong báo cáo này. Kiểm tra lại mã trạm.",
                    note.Station
                )),
        ];
        return errors.Length == 0 ? null : Refused.Invalid("Chưa trả lại được; sửa các mục nêu dưới đây.", errors);
    }
}
