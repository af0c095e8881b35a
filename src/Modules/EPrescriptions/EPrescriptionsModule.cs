using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.EPrescriptions;

/// <summary>Appendix 1 §2: prescriptions issued, and transmitted to the National Prescription System.</summary>
public sealed class EPrescriptionsModule : IModule
{
    public string Name => "EPrescriptions";
    public string Schema => "e_prescriptions";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section Section { get; } =
        new(
            "e-prescriptions",
            "Việc triển khai thực hiện các quy định về kê đơn thuốc điện tử",
            "Đơn thuốc điện tử",
            Form: "TH2023-PL1",
            Number: "2",
            Department.MedicalAffairs
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<EPrescriptionsFigures, EPrescriptionsRules, EPrescriptionsDbContext>(this, context);
}
