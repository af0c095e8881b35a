using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.ResidenceDeclarations;

/// <summary>Appendix 1 §8: declarations of residence made on VNeID.</summary>
public sealed class ResidenceDeclarationsModule : IModule
{
    public string Name => "ResidenceDeclarations";
    public string Schema => "residence_declarations";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section Section { get; } =
        new(
            "residence-declarations",
            "Thực hiện khai báo lưu trú trên VNeID để phục vụ công tác phòng ngừa tội phạm, quản lý cư trú, làm giàu dữ liệu dân cư và từng bước số hóa dữ liệu bệnh nhân.",
            "Khai báo lưu trú",
            Form: "TH2023-PL1",
            Number: "8",
            Department.DepartmentOffice
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<ResidenceDeclarationsFigures, ResidenceDeclarationsRules, ResidenceDeclarationsDbContext>(
            this,
            context
        );
}
