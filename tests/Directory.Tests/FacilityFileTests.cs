using System.Text;
using DeAn06.Modules.Directory.Facilities;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>The rules of the file, without a database.</summary>
public sealed class FacilityFileTests
{
    private const string Header =
        "code,name,short_name,kind,tier,ownership,district_code,commune_code,parent_code,issues_driver_health_certificates";

    [Theory]
    [InlineData(",", "")]
    [InlineData(";", "")]
    [InlineData(",", "\uFEFF")]
    [InlineData(";", "\uFEFF")]
    public void Both_separators_with_or_without_byte_order_mark(string separator, string mark)
    {
        var text = $"{mark}{Header}\r\nBV-1001,\"Bệnh viện \"\"A\"\"\",A,hospital,province,public,380,,,true".Replace(
            ",",
            separator
        );
        var write = Assert.Single(Read(text));
        Assert.Equal(("BV-1001", "Bệnh viện \"A\""), (write.Code, write.Attributes.Name));
        Assert.Equal(Capabilities.Hospital | Capabilities.IssuesDriverCertificates, write.Attributes.Capabilities);
    }

    [Fact]
    public void A_separator_inside_quotes_is_text() =>
        Assert.Equal(
            "Bệnh viện A; B, C",
            Assert
                .Single(Read($"{Header}\nBV-1001,\"Bệnh viện A; B, C\",A,hospital,province,public,380,,,true"))
                .Attributes.Name
        );

    [Theory]
    [InlineData("", "dòng 1: blank")]
    [InlineData("code,name", "dòng 1, cột short_name: columnMissing")]
    [InlineData(Header + ",phone", "dòng 1, cột phone: columnUnknown")]
    [InlineData(Header + ",name", "dòng 1, cột name: columnTwice")]
    [InlineData(Header + "\n\"BV-1001,chưa đóng", "dòng 2: notCsv")]
    [InlineData(Header + "\nBV-1001,\0", "dòng 2: notUtf8")]
    public void A_wrong_shape_is_malformed(string text, string first)
    {
        var problem = FacilityFile.Read(Encoding.UTF8.GetBytes(text)).Problem;
        Assert.Equal(400, problem!.Status);
        Assert.Equal(first, $"{problem.Errors[0].Line}: {problem.Errors[0].Code}");
    }

    [Fact]
    public void Lines_of_more_cells_than_any_file_has_are_not_taken_apart()
    {
        var commas = new string(',', 900_000);
        foreach (var (text, line) in new[] { (commas, 1), ($"{Header}\n\n{commas}", 3) })
        {
            var problem = FacilityFile.Read(Encoding.UTF8.GetBytes(text)).Problem;
            Assert.Equal(
                (400, $"dòng {line}", "cellCount"),
                (problem!.Status, problem.Errors[0].Line, problem.Errors[0].Code)
            );
        }
    }

    [Fact]
    public void Another_encoding_is_said_to_be_one()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1 })
        {
            byte[] text = [.. encoding.Preamble, .. encoding.GetBytes($"{Header}\nBV-1001,Viên é")];
            Assert.Equal("notUtf8", FacilityFile.Read(text).Problem!.Errors[0].Code);
            Assert.Equal(
                "notUtf8",
                FacilityFile.Read(encoding.GetBytes($"{Header}\nBV-1001,Viên é")).Problem!.Errors[0].Code
            );
        }
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        var errors = new List<LineError>();
        Read($"{Header}\n\n  \nBV-1001,A,A,hospital,province,public,380,,\n", errors);
        Assert.Equal("dòng 4, cột code: cellCount", $"{errors[0].Line}: {errors[0].Code}");
    }

    [Fact]
    public void Text_is_kept_composed()
    {
        var write = Assert.Single(
            Read($"{Header}\nBV-1001,Be\u0323\u0302nh vie\u0323\u0302n,A,hospital,province,public,380,,,")
        );
        Assert.Equal("Bệnh viện", write.Attributes.Name);
    }

    [Theory]
    [InlineData("2023-07-01")]
    [InlineData("01/07/2023")]
    [InlineData("1/7/2023")]
    public void Days_are_read_both_ways(string day)
    {
        var text = $"{Header},valid_from\nBV-1001,A,A,hospital,province,public,380,,,true,{day}";
        Assert.Equal(new(2023, 7, 1), Assert.Single(Read(text)).From);
    }

    [Theory]
    [InlineData("Có", true)]
    [InlineData("Co\u0301", true)]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("không", false)]
    [InlineData("", false)]
    public void Yes_and_no_are_understood(string cell, bool issues)
    {
        var write = Assert.Single(Read($"{Header}\nBV-1001,A,A,cdc,province,public,380,,,{cell}"));
        Assert.Equal(issues, write.Attributes.Capabilities.HasFlag(Capabilities.IssuesDriverCertificates));
        Assert.True(write.Attributes.Capabilities.HasFlag(Capabilities.DiseaseControl));
    }

    [Fact]
    public void An_export_disarms_what_a_spreadsheet_would_run()
    {
        var attributes = Assert.Single(Read($"{Header}\nBV-1001,A,A,hospital,province,public,380,,,true")).Attributes;
        var armed = FacilityRow.Of("BV-1001", attributes with { Name = "=1+1" }, new(2023, 1, 1), default);
        var text = Encoding.UTF8.GetString(FacilityCsv.Write([armed], "38"));
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", text, StringComparison.Ordinal);
    }

    private static List<FacilityWrite> Read(string text, List<LineError>? errors = null)
    {
        var found = errors ?? [];
        Assert.True(FacilityFile.Read(Encoding.UTF8.GetBytes(text)).Ok(out var file));
        var today = new DateOnly(2023, 7, 10);
        var writes = file
            .Rows.Select(row => row.Read(null, today, new DateWindow(today), "38", found))
            .OfType<FacilityWrite>()
            .ToList();
        if (errors is null)
        {
            Assert.Empty(found);
        }

        return writes;
    }
}
