using DeAn06.Modules.Directory.Facilities;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>The rules of a facility's history, without a database.</summary>
public sealed class FacilityHeadTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    private static readonly FacilityAttributes Centre = new(
        "Trung tâm",
        "TT",
        FacilityKind.DistrictHealthCentre,
        CareLevel.District,
        Ownership.Public,
        "380",
        null,
        null,
        Capabilities.None,
        [],
        null
    );

    [Fact]
    public void Whatever_the_changes_no_two_rows_overlap_and_none_is_lost()
    {
        var head = new FacilityHead { Code = "TTYT-1001" };
        var random = new Random(6);
        for (var i = 0; i < 300; i++)
        {
            var day = Start.AddDays(random.Next(400));
            if (random.Next(5) == 0 && head.Rows.Count > 0)
            {
                head.Close(day, "đóng", default);
            }
            else
            {
                head.Change(day, Centre with { Name = $"Tên {random.Next(4)}" }, default, out _);
            }

            Assert.All(head.Rows, row => Assert.True(row.ValidTo is null || row.ValidTo >= row.ValidFrom));
            Assert.All(
                Enumerable.Range(0, 420),
                n => Assert.True(head.Rows.Count(row => row.IsValidOn(Start.AddDays(n))) <= 1)
            );
        }

        Assert.True(head.Rows.Count > 3);
    }

    [Fact]
    public void A_centre_leads_across_its_rows_while_it_is_one()
    {
        var head = new FacilityHead { Code = "TTYT-1001" };
        head.Change(Start, Centre, default, out _);
        head.Change(Start.AddDays(10), Centre with { Name = "Tên mới" }, default, out _);
        Assert.True(head.LeadsStations(Start, null));
        Assert.False(head.LeadsStations(Start.AddDays(-1), null));

        head.Change(Start.AddDays(20), Centre with { Kind = FacilityKind.Hospital }, default, out _);
        Assert.True(head.LeadsStations(Start, Start.AddDays(19)));
        Assert.False(head.LeadsStations(Start, Start.AddDays(20)));
        Assert.False(head.LeadsStations(Start, null));
    }

    [Fact]
    public void Each_change_counts_one_version_and_a_refused_or_idle_one_none()
    {
        var head = new FacilityHead { Code = "TTYT-1001" };
        Assert.Equal(FacilityChange.Added, head.Change(Start, Centre, default, out _));
        Assert.Equal(FacilityChange.Unchanged, head.Change(Start.AddDays(5), Centre, default, out _));
        Assert.Equal(1, head.Version);
        head.Change(Start.AddDays(-5), Centre with { Name = "Khác" }, default, out var refusal);
        Assert.Equal(("overlap", 1, 1), (refusal!.Code, head.Version, head.Rows.Count));
        Assert.Null(head.Close(Start.AddDays(5), "đóng", default));
        Assert.Equal(2, head.Version);
        Assert.Equal(409, head.Close(Start.AddDays(6), "đóng", default)!.Status);
    }
}
