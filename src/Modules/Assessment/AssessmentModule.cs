using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Assessment;

/// <summary>Appendix 2 §VI–VIII: what went well, what did not, what comes next, what is asked for.</summary>
public sealed class AssessmentModule : IModule
{
    public string Name => "Assessment";
    public string Schema => "assessment";

    /// <summary>Owed by every facility, in one voice.</summary>
    internal static Section Section { get; } =
        new(
            "assessment",
            "Đánh giá chung; phương hướng, nhiệm vụ; kiến nghị, đề xuất",
            "Đánh giá, kiến nghị",
            Form: "TH2023-PL2",
            Number: "VI-VIII",
            Department.DepartmentOffice,
            Stations: StationReporting.None
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<AssessmentFigures, AssessmentRules, AssessmentDbContext>(this, context);
}
