using System.IO.Compression;
using System.Text.Json;
using DeAn06.SharedKernel;

namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>JSON packed with gzip: a province's section is a few hundred kilobytes of mostly digits.</summary>
internal static class PackedJson
{
    public static byte[] Pack<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(gzip, value, KernelJson.Options);
        }

        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(gzip, KernelJson.Options)!;
    }
}
