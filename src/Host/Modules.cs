using DeAn06.SharedKernel.Modules;

namespace DeAn06.Host;

/// <summary>The modules of this host, one line each, in the order in which their seeds run.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } = [new DeAn06.Modules.EPrescriptions.EPrescriptionsModule()];
}
