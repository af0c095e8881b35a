using System.IO.Compression;

namespace DeAn06.Decree30;

/// <summary>Packs an office document anew so that the same content is the same bytes: a zip notes when each part was written.</summary>
public static class SealedZip
{
    /// <summary>The first moment that a zip can note.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies part by part, the list of their types first, which some programs expect; neither stream is closed.</summary>
    /// <param name="copyPart">Copies the part of that name; as it is where absent.</param>
    public static void Copy(Stream from, Stream to, Action<string, Stream, Stream>? copyPart = null)
    {
        const string types = "[Content_Types].xml";
        using var source = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var part in source
                .Entries.OrderBy(part => part.FullName != types)
                .ThenBy(part => part.FullName, StringComparer.Ordinal)
        )
        {
            var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Always;
            using var content = part.Open();
            using var written = copy.Open();
            if (copyPart is null)
            {
                content.CopyTo(written);
            }
            else
            {
                copyPart(part.FullName, content, written);
            }
        }
    }
}
