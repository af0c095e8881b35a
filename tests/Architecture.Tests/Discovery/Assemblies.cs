using System.Reflection;
using ArchUnitNET.Loader;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.Architecture.Tests.Discovery;

/// <summary>What the build made of the repository: found in the Host's output, which is copied beside these tests.</summary>
internal static class Assemblies
{
    public static Assembly SharedKernel { get; } = typeof(IModule).Assembly;

    public static Assembly Host { get; } = typeof(DeAn06.Host.Modules).Assembly;

    /// <summary>One for each module folder.</summary>
    public static IReadOnlyList<Assembly> Modules { get; } =
    [
        .. Repository
            .Modules.Select(module => Path.Combine(AppContext.BaseDirectory, module.AssemblyName + ".dll"))
            .Where(File.Exists)
            .Select(path => Assembly.Load(AssemblyName.GetAssemblyName(path))),
    ];

    /// <summary>The types of all of them, and what each depends on.</summary>
    public static ArchUnitNET.Domain.Architecture Architecture { get; } =
        new ArchLoader().LoadAssemblies([SharedKernel, Host, .. Modules]).Build();
}
