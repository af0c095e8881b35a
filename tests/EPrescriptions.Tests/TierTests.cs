using System.Text.Json.Nodes;
using DeAn06.Reporting.Reading;
using DeAn06.SectionContract;
using DeAn06.SharedKernel.Facilities;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.EPrescriptions.Tests;

/// <summary>A filing is compared within the tier it is stored under, where sums and medians count it; a save takes the directory's.</summary>
public sealed class TierTests(Fixture fixture) : IClassFixture<Fixture>
{
    private const string Asked = "farFromPeers:transmissionRate";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_a_tier_corrected_after_a_save_Then_the_next_save_takes_it()
    {
        for (var i = 0; i < 5; i++)
        {
            var peer = fixture.NewHospital();
            await Client(peer, "2023-H1").PutAsync(peer, Sample.Good, 0);
            Assert.Equal(200, (await Client(peer, "2023-H1").PostAsync(peer, "submit")).Status);
        }

        var facility = fixture.NewHospital();
        var low = new JsonObject { ["issued"] = 120, ["transmitted"] = 60 };
        Assert.Equal([Asked], (await Client(facility).PutAsync(facility, low, 0)).Checks);

        await MoveAsync(facility, CareLevel.District);
        Assert.Equal([Asked], (await Client(facility).GetAsync(facility)).Checks);
        Assert.Equal(CareLevel.Province, await TierAsync(facility));

        Assert.Empty((await Client(facility).PutAsync(facility, low, 1)).Checks);
        Assert.Equal(CareLevel.District, await TierAsync(facility));
    }

    [Fact]
    public async Task Given_nothing_saved_Then_the_tier_is_the_directorys()
    {
        var facility = fixture.NewHospital();
        Assert.Equal(CareLevel.Province, await TierAsync(facility));
        await MoveAsync(facility, CareLevel.District);
        Assert.Equal(CareLevel.District, await TierAsync(facility));
    }

    private async Task MoveAsync(string code, CareLevel tier)
    {
        var facility = (await fixture.Host.Directory.FindAsync([code], new DateOnly(2023, 7, 14), Stop))[code];
        fixture.Host.Directory.Put(facility with { Tier = tier });
    }

    private async Task<CareLevel> TierAsync(string facility)
    {
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ISectionReader>();
        return Assert.Single((await reader.FilingsAsync([new("2023-07", facility)], Stop)).Values).Tier;
    }

    private FilingClient Client(string facility, string period = "2023-07") =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "e-prescriptions", period);
}
