using DeAn06.Modules.OfficialDocuments.Targets;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>How documents tell where a target stands.</summary>
internal static class TargetWords
{
    public static string Result(TargetResult target) =>
        target.Met switch
        {
            true => "Đạt",
            false => "Chưa đạt",
            null => "Chưa có số liệu",
        };

    public static string Basis(TargetResult target) => target.OfUnits ? "đơn vị đã báo cáo" : "theo số liệu báo cáo";
}
