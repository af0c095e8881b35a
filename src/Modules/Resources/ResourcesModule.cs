using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Resources;

/// <summary>Appendix 2 §V: IT staff by qualification, and money spent on digital transformation and on Đề án 06.</summary>
public sealed class ResourcesModule : IModule
{
    public string Name => "Resources";
    public string Schema => "resources";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section Section { get; } =
        new(
            "resources",
            "Nguồn nhân lực và kinh phí hoạt động",
            "Nhân lực và kinh phí",
            Form: "TH2023-PL2",
            Number: "V",
            Department.DepartmentOffice
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<ResourcesFigures, ResourcesRules, ResourcesDbContext>(this, context);
}
