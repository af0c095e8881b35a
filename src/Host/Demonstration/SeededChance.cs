using System.Security.Cryptography;
using System.Text;

namespace DeAn06.Host.Demonstration;

/// <summary>Chance that is the same at every start and on every machine: it hangs on the words alone.</summary>
internal static class SeededChance
{
    /// <summary>A number from 0 to 1.</summary>
    public static double Of(params ReadOnlySpan<string> words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', words)));
        return BitConverter.ToUInt32(hash) / (double)uint.MaxValue;
    }
}
