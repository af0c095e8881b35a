using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Assessment;

/// <summary>What went well, what did not, what comes next, what is asked for.</summary>
public sealed class AssessmentModule : IModule
{
    public string Name => "Assessment";
    public string Schema => "assessment";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<AssessmentFigures, AssessmentRules, AssessmentDbContext>(this, context);
}
