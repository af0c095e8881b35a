using DeAn06.Host.Tests.Gateway;
using DeAn06.Host.Tests.Web;
using DeAn06.TestHost;

[assembly: AssemblyFixture(typeof(GatewayFixture))]

namespace DeAn06.Host.Tests.Gateway;

/// <summary>A province with a synthetic history of H1, July and August 2023 and a tiny web UI, once for all tests of this assembly.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly FakeWeb web = new();

    public DemoHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Host = await DemoHost.StartAsync(DemoFolder.Clock, web.Folder, history: true);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        web.Dispose();
    }
}
