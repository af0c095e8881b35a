using System.Reflection;
using ArchUnitNET.Loader;
using DeAn06.Decree30;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Modules;
using DeAn06.Spreadsheets;

namespace DeAn06.Architecture.Tests.Discovery;

/// <summary>What the build made of the repository: found in the Host's output, which is copied beside these tests.</summary>
internal static class Assemblies
{
    /// <summary>The libraries under all modules; each sees only those before it.</summary>
    public static IReadOnlyList<Assembly> Kernels { get; } =
    [typeof(IModule).Assembly, typeof(ModuleDbContext).Assembly, typeof(IFigures).Assembly];

    /// <summary>What knows how files are made and nothing of what stands in them; a module may use them.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } =
    [typeof(WordPackage).Assembly, typeof(SheetPages).Assembly];

    public static Assembly Host { get; } = typeof(DeAn06.Host.Modules).Assembly;

    /// <summary>One for each module folder.</summary>
    public static IReadOnlyList<Assembly> Modules { get; } =
    [
        .. Repository
            .Modules.Select(module => Path.Combine(AppContext.BaseDirectory, module.AssemblyName + ".dll"))
            .Where(File.Exists)
            .Select(path => Assembly.Load(AssemblyName.GetAssemblyName(path))),
    ];

    /// <summary>Everything that ships.</summary>
    public static IReadOnlyList<Assembly> All { get; } = [.. Kernels, .. Libraries, Host, .. Modules];

    /// <summary>The types of all of them, and what each depends on.</summary>
    public static ArchUnitNET.Domain.Architecture Architecture { get; } =
        new ArchLoader().LoadAssemblies([.. All]).Build();
}
