using System.Text.Json;
using DeAn06.SharedKernel;

namespace DeAn06.Host.Demonstration;

/// <summary>The files of `Data`, beside the program.</summary>
internal static class DataFiles
{
    public static T Read<T>(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Demonstration", "Data", name));
        return JsonSerializer.Deserialize<T>(file, KernelJson.Options)!;
    }
}
