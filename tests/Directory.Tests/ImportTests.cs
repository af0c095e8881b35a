using System.Text;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>Import of a CSV file: all or nothing, errors by line and column, out again as it came in.</summary>
public sealed class ImportTests(DirectoryHost directory)
{
    private const string Header =
        "code,name,short_name,kind,tier,ownership,province_code,district_code,commune_code,parent_code,issues_driver_health_certificates,name_source,valid_from";

    [Fact]
    public async Task A_dry_run_counts_and_writes_nothing()
    {
        var csv = Csv("BVNK-1001,Bệnh viện Nhập khẩu,,hospital,district,private,38,380,,,true,,2023-07-01");
        var dry = await directory.Admin.ImportAsync(csv, dryRun: true);
        Assert.Equal((200, 1, 0, 0), (dry.Status, dry.Number("added"), dry.Number("changed"), dry.Number("unchanged")));
        Assert.Equal(404, (await directory.Admin.ReadAsync("BVNK-1001")).Status);

        var real = await directory.Admin.ImportAsync(csv);
        Assert.Equal((1, 0, 0), (real.Number("added"), real.Number("changed"), real.Number("unchanged")));
        var again = await directory.Admin.ImportAsync(csv);
        Assert.Equal((0, 0, 1), (again.Number("added"), again.Number("changed"), again.Number("unchanged")));
        var found = await directory.FindAsync("BVNK-1001", Requests.July);
        Assert.Equal(Capabilities.Hospital | Capabilities.IssuesDriverCertificates, found!.Capabilities);
        Assert.Equal("Bệnh viện Nhập khẩu", found.ShortName);
    }

    [Fact]
    public async Task A_line_without_date_applies_from_today()
    {
        var csv = Csv("BVNK-1002,Phòng khám Nhập khẩu,PK,clinic,district,private,,380,,,,,");
        await directory.Admin.ImportAsync(csv);
        Assert.Null(await directory.FindAsync("BVNK-1002", new(2023, 7, 9)));
        Assert.Equal(FacilityKind.Clinic, (await directory.FindAsync("BVNK-1002", new(2023, 7, 10)))!.Kind);
    }

    [Fact]
    public async Task One_wrong_line_stops_the_whole_file()
    {
        var refused = await directory.Admin.ImportAsync(
            Csv(
                "BVNK-1003,Đúng,,hospital,district,private,38,380,,,true,,2023-07-01",
                "BVNK-1004,Sai loại,,spaceship,district,private,38,380,,,true,,2023-07-01",
                "BVNK-1005,Sai huyện,,hospital,district,private,38,380,,,true,,31/02/2023",
                "bvnk,,,hospital,district,private,51,380,,,maybe,,",
                "BVNK-1003,Lặp lại,,hospital,district,private,38,380,,,true,,2023-07-01"
            )
        );
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [
                "dòng 3, cột kind: unknownValue",
                "dòng 4, cột valid_from: badDate",
                "dòng 5, cột code: badCode",
                "dòng 5, cột province_code: otherProvince",
                "dòng 5, cột issues_driver_health_certificates: unknownValue",
                "dòng 5, cột name: blank",
                "dòng 6, cột code: twice",
            ],
            refused.Errors
        );
        Assert.Equal(404, (await directory.Admin.ReadAsync("BVNK-1003")).Status);
    }

    [Fact]
    public async Task Rules_between_lines_hold_for_the_file_as_a_whole()
    {
        var station = "TYNK-1002,Trạm mới,,commune_health_station,commune,public,38,380,,TTNK-1001,false,,2023-07-01";
        var centre = "TTNK-1001,Trung tâm mới,,district_health_centre,district,public,38,380,,,false,,2023-07-01";
        var orphan = await directory.Admin.ImportAsync(Csv(station));
        Assert.Equal(["dòng 2, cột parent_code: unknownParent"], orphan.Errors);
        var both = await directory.Admin.ImportAsync(Csv(station, centre));
        Assert.Equal((200, 2), (both.Status, both.Number("added")));

        var nowhere = await directory.Admin.ImportAsync(
            Csv("BVNK-1006,Không huyện,,hospital,district,private,38,777,,,true,,2023-07-01")
        );
        Assert.Equal(["dòng 2, cột district_code: unknownDistrict"], nowhere.Errors);
    }

    [Theory]
    [InlineData('=')]
    [InlineData('+')]
    [InlineData('-')]
    [InlineData('@')]
    public async Task A_cell_like_a_formula_is_refused(char first)
    {
        var refused = await directory.Admin.ImportAsync(
            Csv($"BVNK-1007,{first}cmd|' /C calc'!A0,,hospital,district,private,38,380,,,true,,2023-07-01")
        );
        Assert.Equal(422, refused.Status);
        Assert.Equal(["dòng 2, cột name: formula"], refused.Errors);
    }

    [Fact]
    public async Task What_a_file_cannot_say_is_kept()
    {
        var body = Requests.Centre with
        {
            Capabilities = ["hospital"],
            NotApplicableSections = ["residence-declarations"],
        };
        await directory.Admin.PutFacilityAsync("TTNK-1003", body);
        var renamed = await directory.Admin.ImportAsync(
            Csv("TTNK-1003,Tên mới,,district_health_centre,district,public,38,380,,,false,,2023-07-05")
        );
        Assert.Equal(1, renamed.Number("changed"));
        var found = await directory.FindAsync("TTNK-1003", new(2023, 7, 5));
        Assert.Equal(("Tên mới", Capabilities.Hospital), (found!.Name, found.Capabilities));
        Assert.Equal(["residence-declarations"], found.NotApplicableSections);
    }

    [Fact]
    public async Task A_byte_that_is_not_Utf8_is_refused()
    {
        var refused = await directory.Admin.ImportAsync([.. Encoding.UTF8.GetBytes(Header + "\r\nBV-1,"), 0xC3, 0x28]);
        Assert.Equal((400, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.Equal(["dòng 1: notUtf8"], refused.Errors);
    }

    [Theory]
    [InlineData(10_000_000)]
    [InlineData(1_000_001)]
    public async Task A_file_too_large_is_refused(int bytes)
    {
        var refused = await directory.Admin.ImportAsync(new byte[bytes]);
        Assert.Equal((413, "application/problem+json"), (refused.Status, refused.MediaType));
    }

    [Fact]
    public async Task Five_thousand_lines_are_taken_in_one_go()
    {
        var lines = Enumerable
            .Range(0, 5000)
            .Select(n => $"PKNK-{10_000 + n},PK {n},,clinic,district,private,38,380,,,,,2024-01-01");
        var taken = await directory.Admin.ImportAsync(Csv([.. lines]));
        Assert.Equal((200, 5000), (taken.Status, taken.Number("added")));
        Assert.NotNull(await directory.FindAsync("PKNK-14999", new(2024, 1, 1)));
        var more = await directory.Admin.ImportAsync(
            Csv([.. lines, "PKNK-99,PK,,clinic,district,private,38,380,,,,,"])
        );
        Assert.Equal(413, more.Status);
    }

    [Fact]
    public async Task An_export_imports_as_unchanged()
    {
        var bytes = await directory.Admin.GetByteArrayAsync(
            "/api/directory/facilities.csv?asOf=2023-06-15",
            TestContext.Current.CancellationToken
        );
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        Assert.StartsWith(Header + "\r\n", text, StringComparison.Ordinal);
        Assert.Equal(625 + 1, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var again = await directory.Admin.ImportAsync(bytes, dryRun: true);
        Assert.Equal((200, 625), (again.Status, again.Number("unchanged")));
    }

    [Fact]
    public async Task An_export_of_a_wrong_day_is_malformed()
    {
        var refused = await Answer.OfAsync(
            await directory.Admin.GetAsync(
                "/api/directory/facilities.csv?asOf=hôm nay",
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal((400, "application/problem+json"), (refused.Status, refused.MediaType));
    }

    private static string Csv(params string[] lines) => string.Join("\r\n", lines.Prepend(Header));
}
