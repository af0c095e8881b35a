using System.Security.Cryptography;
using System.Text;

namespace DeAn06.SectionContract;

/// <summary>Numbers that hang on words alone, so that every run tries the same figures.</summary>
internal static class DrawnNumbers
{
    /// <summary>From 0 to 1.</summary>
    public static double Of(params ReadOnlySpan<string> words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', words)));
        return BitConverter.ToUInt32(hash) / (double)uint.MaxValue;
    }
}
