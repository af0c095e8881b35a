using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.TestHost;

/// <summary>Fills the ports that neither the module under test nor the test itself has filled.</summary>
internal static class StubPorts
{
    public static void AddStubPorts(this IServiceCollection services)
    {
        services.TryAddSingleton<StubDirectory>();
        services.TryAddSingleton<StubCalendar>();
        services.TryAddSingleton<IFacilityDirectory>(sp => sp.GetRequiredService<StubDirectory>());
        services.TryAddSingleton<IFacilityCatalogue>(sp => sp.GetRequiredService<StubDirectory>());
        services.TryAddSingleton<IReportingCalendar>(sp => sp.GetRequiredService<StubCalendar>());
        services.TryAddSingleton<IFilingGate>(sp => sp.GetRequiredService<StubCalendar>());
    }
}
