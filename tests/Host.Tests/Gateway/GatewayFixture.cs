using DeAn06.Host.Tests.Gateway;

[assembly: AssemblyFixture(typeof(GatewayFixture))]

namespace DeAn06.Host.Tests.Gateway;

/// <summary>A province with a synthetic history of H1, July and August 2023, once for all tests of this assembly.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    public DemoHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Host = await DemoHost.StartAsync("2023-08-16T09:00:00+07:00", "--demo");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
