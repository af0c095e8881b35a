using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Profiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.Reporting.Reports;

/// <summary>Gives a module whole reports, as the running profile prints their forms.</summary>
public static class ReportServices
{
    /// <summary><see cref="FormOutlines"/>, <see cref="Letterhead"/> and <see cref="UnitReports"/>; the first module that asks brings them.</summary>
    public static IServiceCollection AddUnitReports(this IServiceCollection services, Profile profile)
    {
        services.TryAddSingleton(sp => new FormOutlines(profile, sp.GetServices<SectionShape>()));
        services.TryAddSingleton(_ => Letterhead.Of(profile));
        services.TryAddScoped<UnitReports>();
        return services;
    }
}
