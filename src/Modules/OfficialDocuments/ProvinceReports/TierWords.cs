using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>Tiers (tuyến) as documents name them.</summary>
internal static class TierWords
{
    public static string Of(CareLevel tier) =>
        tier switch
        {
            CareLevel.Central => "Tuyến trung ương",
            CareLevel.Province => "Tuyến tỉnh",
            CareLevel.District => "Tuyến huyện",
            _ => "Tuyến xã",
        };
}
