namespace DeAn06.Host.Demonstration;

/// <summary>
/// Starts the web server, and so the history, before what runs beside requests: thousands of events are delivered in a few large passes
/// when all is filed, not each by itself. The framework starts the server last.
/// </summary>
internal sealed class WebServerFirst : IServiceProviderFactory<IServiceCollection>
{
    public IServiceCollection CreateBuilder(IServiceCollection services)
    {
        ServiceDescriptor[] hosted = [.. services.Where(service => service.ServiceType == typeof(IHostedService))];
        var first = services.IndexOf(hosted[0]);
        services.Remove(hosted[^1]);
        services.Insert(first, hosted[^1]);
        return services;
    }

    public IServiceProvider CreateServiceProvider(IServiceCollection services) => services.BuildServiceProvider();
}
