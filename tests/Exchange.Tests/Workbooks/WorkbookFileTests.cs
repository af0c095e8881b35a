using System.IO.Compression;
using DeAn06.Modules.Exchange.Workbooks;
using DeAn06.Samples;

namespace DeAn06.Modules.Exchange.Tests.Workbooks;

/// <summary>Files that are no workbook, or more than one, are refused before they cost anything.</summary>
public sealed class WorkbookFileTests
{
    [Fact]
    public void Bytes_that_are_no_zip() => Refuses("unreadableFile", "không phải xlsx"u8.ToArray());

    [Fact]
    public void Nothing_at_all() => Refuses("unreadableFile", []);

    [Fact]
    public void The_old_format_or_a_password() =>
        Refuses("unreadableFile", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]);

    [Fact]
    public void A_zip_of_something_else() => Refuses("unreadableFile", Zip(("a.txt", 10)));

    [Fact]
    public void A_zip_cut_short()
    {
        var whole = new SampleWorkbook(SampleReport.Of(new SampleFigures())).Bytes;
        for (var length = 0; length < whole.Length; length += 997)
        {
            Refuses("unreadableFile", whole[..length]);
        }
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bomb = Zip(("xl/worksheets/sheet1.xml", 500_000_000));
        Assert.True(bomb.Length < WorkbookLimits.MostBytes);
        Refuses("tooLarge", bomb);
    }

    [Fact]
    public void So_many_parts_that_no_workbook_has_them() =>
        Refuses("tooLarge", Zip([.. Enumerable.Range(0, 400).Select(i => ($"part{i}.xml", 1L))]));

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/externalLinks/externalLink1.xml")]
    [InlineData("xl/activeX/activeX1.xml")]
    public void What_runs_or_reaches_out(string part) => Refuses("activeContent", Zip((part, 10)));

    [Fact]
    public void An_entity_of_a_document_type_is_not_read()
    {
        var workbook = new SampleWorkbook(SampleReport.Of(new SampleFigures()));
        Refuses(
            "unreadableFile",
            Replace(
                workbook.Bytes,
                "xl/worksheets/sheet1.xml",
                """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>"""
            )
        );
    }

    private static void Refuses(string code, byte[] bytes)
    {
        var opened = WorkbookFile.Open(bytes, TestContext.Current.CancellationToken);
        Assert.Equal((code, 422), (opened.Problem?.Code, opened.Problem?.Status));
        Assert.Contains("biểu mẫu", opened.Problem!.Detail, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, long Zeros)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            var block = new byte[1_000_000];
            foreach (var (name, zeros) in parts)
            {
                using var content = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                for (var left = zeros; left > 0; left -= block.Length)
                {
                    content.Write(block, 0, (int)Math.Min(left, block.Length));
                }
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Replace(byte[] bytes, string part, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
