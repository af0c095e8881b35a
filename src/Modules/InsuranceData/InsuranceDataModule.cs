using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.InsuranceData;

/// <summary>Appendix 1 §1: records sent on the right day to the insurance fund's portal.</summary>
public sealed class InsuranceDataModule : IModule
{
    public string Name => "InsuranceData";
    public string Schema => "insurance_data";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section Section { get; } =
        new(
            "insurance-data",
            "Việc cập nhật dữ liệu nhóm thông tin cơ bản về y tế vào Cơ sở dữ liệu quốc gia về bảo hiểm theo quy định",
            "Dữ liệu BHYT",
            Form: "TH2023-PL1",
            Number: "1",
            Department.MedicalAffairs
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<InsuranceDataFigures, InsuranceDataRules, InsuranceDataDbContext>(this, context);
}
