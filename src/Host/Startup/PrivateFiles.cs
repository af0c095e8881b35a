using System.Runtime.InteropServices;

namespace DeAn06.Host.Startup;

/// <summary>Whatever this process writes from now on is its owner's alone: logs, the database, uploads on their way.</summary>
internal static class PrivateFiles
{
    public static void Only() => _ = Mask(0b000_111_111);

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Mask(uint mask);
}
