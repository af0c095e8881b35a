using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.InsuranceData;

/// <summary>Records sent on the right day to the insurance fund's portal.</summary>
public sealed class InsuranceDataModule : IModule
{
    public string Name => "InsuranceData";
    public string Schema => "insurance_data";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<InsuranceDataFigures, InsuranceDataRules, InsuranceDataDbContext>(this, context);
}
