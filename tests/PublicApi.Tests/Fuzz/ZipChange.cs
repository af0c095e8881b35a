using System.IO.Compression;
using System.Text;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>A workbook changed as an archive, or in one of its parts.</summary>
internal static class ZipChange
{
    public static byte[] Of(byte[] workbook, Chance chance)
    {
        if (chance.OneIn(5))
        {
            return JsonChange.Broken(workbook, chance);
        }

        using var source = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var victim = chance.Of(source.Entries).FullName;
        var how = chance.Below(12);
        using var made = new MemoryStream();
        using (var target = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                var content = Read(part);
                if (part.FullName == victim)
                {
                    ChangeOne(target, victim, content, how, chance);
                }
                else
                {
                    Write(target, part.FullName, content);
                }
            }

            if (how == 4)
            {
                foreach (var number in Enumerable.Range(0, 1 << chance.Below(12)))
                {
                    Write(target, $"xl/worksheets/more{number}.xml", "<a/>"u8);
                }
            }
        }

        return made.ToArray();
    }

    private static void ChangeOne(ZipArchive target, string name, byte[] content, int how, Chance chance)
    {
        switch (how)
        {
            case 0:
                break;
            case 1:
                Write(
                    target,
                    chance.Of([
                        "../" + name,
                        "/" + name,
                        name.ToUpperInvariant(),
                        name.Replace('/', '\\'),
                        "xl/vbaProject.bin",
                    ]),
                    content
                );
                break;
            case 2:
                Write(target, name, content);
                Write(target, name, content);
                break;
            case 3:
                Write(target, name, new byte[1 << chance.Below(24)]);
                break;
            default:
                Write(target, name, XmlChange.Of(Encoding.UTF8.GetString(content), chance));
                break;
        }
    }

    private static byte[] Read(ZipArchiveEntry part)
    {
        using var content = new MemoryStream();
        using var stream = part.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void Write(ZipArchive target, string name, ReadOnlySpan<byte> content)
    {
        using var stream = target.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(content);
    }
}
