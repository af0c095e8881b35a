using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.Documents.Tests;

/// <summary>What is §IV.4.2's alone: its lines and rates, and that the four ways in which a document leaves are all there are.</summary>
public sealed class OnlineDocumentsTests(OnlineDocumentsFixture fixture) : IClassFixture<OnlineDocumentsFixture>
{
    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<OnlineDocumentsFigures>();
        Assert.Equal(
            [
                ("docsIn", "-Tổng số văn bản đến:"),
                (
                    "docsInOnline",
                    "Trong đó: Số văn bản đến tiếp nhận trực tuyến (hoặc trực tiếp nhưng scan đưa lên hệ thống) thực hiện luân chuyển và xử lý trên mạng:"
                ),
                ("docsOut", "-Tổng số văn bản đi:..... Trong đó:"),
                ("docsOutBothSigned", "+ Số văn bản đi có ký số lãnh đạo và ký số cơ quan:"),
                ("docsOutLeaderOnly", "+ Số văn bản đi chỉ ký số lãnh đạo:"),
                ("docsOutOrgOnly", "+ Số văn bản đi chỉ ký số cơ quan:"),
                ("docsOutUnsigned", "+ Số văn bản đi không ký số:"),
            ],
            lines.Asked.Select(l => (l.Name, l.About.Label))
        );
        Assert.All(lines.Asked, l => Assert.Equal(("Văn bản", LineKind.Flow), (l.About.Unit, l.About.Kind)));
        Assert.Equal(["docsInOnlineRate", "docsOutFullySignedRate"], lines.Derived.Select(d => d.Name));
    }

    [Theory]
    [InlineData(400L, 380L, 150L, 100L, "95", "66.6667")]
    [InlineData(0L, 0L, 0L, 0L, null, null)]
    [InlineData(null, 5L, 10L, null, null, null)]
    public void Each_rate_is_a_part_of_its_whole_and_no_data_over_zero(
        long? incoming,
        long? online,
        long? outgoing,
        long? signed,
        string? onlineRate,
        string? signedRate
    )
    {
        var figures = new OnlineDocumentsFigures
        {
            DocsIn = incoming,
            DocsInOnline = online,
            DocsOut = outgoing,
            DocsOutBothSigned = signed,
        };
        Assert.Equal((onlineRate, signedRate), (Text(figures.DocsInOnlineRate), Text(figures.DocsOutFullySignedRate)));
    }

    [Theory]
    [InlineData(400, 401, 150, 100, 20, 10, 20, "docsInOnline:partOverWhole")]
    [InlineData(400, 380, 150, 101, 20, 10, 20, "docsOut:partsNotWhole")]
    [InlineData(400, 380, 150, 100, 20, 10, 19, "docsOut:partsNotWhole")]
    [InlineData(400, 401, 0, 0, 0, 0, 1, "docsInOnline:partOverWhole", "docsOut:partsNotWhole")]
    [InlineData(400, 400, 150, 0, 0, 0, 150)]
    [InlineData(0, 0, 0, 0, 0, 0, 0)]
    public async Task Given_parts_that_are_not_the_whole_Then_they_are_refused(
        long incoming,
        long online,
        long outgoing,
        long both,
        long leader,
        long organisation,
        long unsigned,
        params string[] errors
    )
    {
        var facility = fixture.NewHospital();
        var figures = OnlineDocumentsSample.Of(incoming, online, outgoing, both, leader, organisation, unsigned);
        await Client(facility).PutAsync(facility, figures, 0);
        var answer = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(errors.Length == 0 ? 200 : 422, answer.Status);
        Assert.Equal(errors, errors.Length == 0 ? [] : answer.Errors);
    }

    [Fact]
    public async Task Given_a_part_still_blank_Then_it_is_asked_for_and_nothing_is_said_of_the_sum()
    {
        var facility = fixture.NewHospital();
        var figures = OnlineDocumentsSample.Good;
        figures["docsOutUnsigned"] = null;
        Assert.Equal(["blank:docsOutUnsigned"], (await Client(facility).PutAsync(facility, figures, 0)).Checks);
    }

    [Fact]
    public async Task Given_parts_that_are_not_the_whole_Then_the_message_names_both_sums()
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, OnlineDocumentsSample.Wrong.Item1, 0);
        Assert.Equal(
            "Cộng các dòng “Số văn bản đi có ký số lãnh đạo và ký số cơ quan” … “Số văn bản đi không ký số” được 149, khác “Tổng số văn bản đi” (150). Kiểm tra lại từng dòng.",
            Assert.Single(saved.Body["checks"]!.AsArray())!["message"]!.ToString()
        );
    }

    [Fact]
    public async Task Given_a_station_whose_parts_are_not_its_whole_Then_the_station_is_named()
    {
        var (centre, stations) = fixture.NewCentre(1);
        var body = new JsonObject
        {
            ["figures"] = OnlineDocumentsSample.Good,
            ["stations"] = new JsonArray(
                new JsonObject { ["station"] = stations[0], ["figures"] = OnlineDocumentsSample.Wrong.Item1 }
            ),
        };
        var saved = await Client(centre).PutBodyAsync(centre, body, 0);
        Assert.Equal([$"partsNotWhole:docsOut@{stations[0]}"], saved.Checks);
    }

    private static string? Text(decimal? rate) => rate?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "online-documents", "2023-Y");
}
