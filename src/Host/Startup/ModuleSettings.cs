using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Host.Startup;

/// <summary>The settings that modules read themselves.</summary>
internal static class ModuleSettings
{
    public static void Check(IEnumerable<IModule> modules, IConfiguration configuration, Profile profile)
    {
        foreach (var module in modules.OfType<IReadsSettings>())
        {
            if (module.WrongSetting(configuration, profile) is { } wrong)
            {
                throw new LaunchException(wrong);
            }
        }
    }
}
