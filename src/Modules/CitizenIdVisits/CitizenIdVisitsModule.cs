using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CitizenIdVisits;

/// <summary>Appendix 1 §6: visits registered with the citizen identity card or VNeID; and the lines that Quảng Ngãi adds.</summary>
public sealed class CitizenIdVisitsModule : IModule
{
    public string Name => "CitizenIdVisits";
    public string Schema => "citizen_id_visits";

    /// <summary>Owed by every facility; a district health centre reports its stations one by one in the annex.</summary>
    internal static Section Section { get; } =
        new(
            "citizen-id-visits",
            "Triển khai Mô hình điểm cấp tỉnh về “Khám chữa bệnh sử dụng thẻ Căn cước công dân gắn chip điện tử và ứng dụng VneID”",
            "CCCD, VNeID khám chữa bệnh",
            Form: "TH2023-PL1",
            Number: "6",
            Department.MedicalAffairs,
            Stations: StationReporting.Annex
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<CitizenIdVisitsFigures, CitizenIdVisitsRules, CitizenIdVisitsDbContext>(this, context);
}
