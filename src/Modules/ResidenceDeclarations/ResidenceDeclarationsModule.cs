using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.ResidenceDeclarations;

/// <summary>Declarations of residence made on VNeID.</summary>
public sealed class ResidenceDeclarationsModule : IModule
{
    public string Name => "ResidenceDeclarations";
    public string Schema => "residence_declarations";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<ResidenceDeclarationsFigures, ResidenceDeclarationsRules, ResidenceDeclarationsDbContext>(
            this,
            context
        );
}
