using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Writing;

/// <summary>What a draft may not even be saved with: stations that are not this unit's, or named twice.</summary>
internal static class DraftRefusals
{
    public static Problem? Of<T>(
        Section section,
        Draft<T> draft,
        FilingBasis basis,
        IReadOnlyDictionary<string, Facility> stations
    )
        where T : class, IFigures, new()
    {
        var errors = new List<LineError>();
        if (draft.Stations.Count > 0 && section.Stations == StationReporting.None)
        {
            errors.Add(
                new(
                    "stations",
                    "noStations",
                    $"Mục {section.Number} không báo cáo theo trạm. Bỏ phần số liệu từng trạm (stations)."
                )
            );
        }
        else
        {
            var seen = new HashSet<string>();
            foreach (var station in draft.Stations)
            {
                if (!stations.ContainsKey(station.Station))
                {
                    errors.Add(
                        new(
                            null,
                            "unknownStation",
                            $"“{Excerpt.Of(station.Station)}” không phải trạm trực thuộc {basis.Facility.Name} trong kỳ {basis.Period.Name}. Kiểm tra lại mã trạm.",
                            station.Station
                        )
                    );
                }
                else if (!seen.Add(station.Station))
                {
                    errors.Add(
                        new(
                            null,
                            "duplicateStation",
                            $"Trạm {station.Station} có hai dòng số liệu. Giữ lại một dòng.",
                            station.Station
                        )
                    );
                }
            }
        }

        return errors.Count == 0
            ? null
            : Refused.Invalid(
                "Phần số liệu từng trạm chưa đúng; chưa lưu gì. Sửa các trạm nêu dưới đây rồi lưu lại.",
                errors
            );
    }
}
