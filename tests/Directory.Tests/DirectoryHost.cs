using DeAn06.Modules.Directory.Tests;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DirectoryHost))]

namespace DeAn06.Modules.Directory.Tests;

/// <summary>The module alone in a host, with the profile's seed. Shared: a test writes facilities of its own codes.</summary>
public sealed class DirectoryHost : IAsyncLifetime
{
    public ModuleHost Host { get; private set; } = null!;

    public HttpClient Admin { get; private set; } = null!;

    public IFacilityDirectory Directory => Host.Services.GetRequiredService<IFacilityDirectory>();

    public IFacilityCatalogue Catalogue => Host.Services.GetRequiredService<IFacilityCatalogue>();

    public IEnumerable<IModuleSeed> Seeds => Host.Services.GetServices<IModuleSeed>();

    public async ValueTask InitializeAsync()
    {
        Host = await ModuleHost.StartAsync(
            new DirectoryModule(),
            services => services.AddSingleton(Of("residence-declarations")).AddSingleton(Of("e-prescriptions"))
        );
        Admin = Host.As(TestUser.Admin);
    }

    private static Section Of(string name) => new(name, "Nội dung", "ND", "PL1", "1", "medicalAffairs");

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public async Task<Facility?> FindAsync(string code, DateOnly asOf) =>
        (await Directory.FindAsync([code], asOf, TestContext.Current.CancellationToken)).GetValueOrDefault(code);
}
