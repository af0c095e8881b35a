using DeAn06.SharedKernel.Facilities;
using Npgsql;

namespace DeAn06.Modules.Directory.Tests;

public sealed class SeedTests(DirectoryHost directory)
{
    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    [Fact]
    public async Task The_profile_fills_the_directory()
    {
        Assert.Equal(27, await CountAsync("districts"));
        Assert.Equal(559, await CountAsync("communes"));
        Assert.Equal(625, await CountAsync("facilities where recorded_by = 'profile' and valid_from = '2023-01-01'"));
        Assert.Equal(
            559,
            await CountAsync("facilities where recorded_by = 'profile' and kind = 'CommuneHealthStation'")
        );
    }

    [Fact]
    public async Task Capabilities_follow_kind_and_file()
    {
        var found = await directory.Directory.FindAsync(
            ["BV-3801", "BV-3802", "CDC-38", "TTYT-380", "TYT-14755"],
            FirstDay,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(Capabilities.Hospital | Capabilities.IssuesDriverCertificates, found["BV-3801"].Capabilities);
        Assert.Equal(Capabilities.Hospital, found["BV-3802"].Capabilities);
        Assert.Equal(Capabilities.DiseaseControl, found["CDC-38"].Capabilities);
        Assert.Equal(Capabilities.None, found["TTYT-380"].Capabilities);
        Assert.Equal("TTYT-380", found["TYT-14755"].ParentCode);
        Assert.Equal("14755", found["TYT-14755"].CommuneCode);
    }

    [Fact]
    public async Task Nothing_is_valid_before_the_first_day()
    {
        Assert.Null(await directory.FindAsync("BV-3801", FirstDay.AddDays(-1)));
        Assert.NotNull(await directory.FindAsync("BV-3801", FirstDay));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        foreach (var seed in directory.Seeds)
        {
            await seed.SeedAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(625, await CountAsync("facilities where recorded_by = 'profile'"));
    }

    [Fact]
    public async Task The_schema_itself_refuses_overlapping_rows()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(
                """
                insert into directory.facilities (facility_id, code, name, short_name, kind, tier, ownership, capabilities,
                    not_applicable_sections, search_text, valid_from, recorded_by, recorded_at)
                select facility_id, code, name, short_name, kind, tier, ownership, capabilities,
                    not_applicable_sections, search_text, '2030-01-01', 'test', now()
                from directory.facilities where code = 'BV-3809'
                """
            )
        );
        Assert.Equal(PostgresErrorCodes.ExclusionViolation, refused.SqlState);
    }

    private Task<long> CountAsync(string rows) => ExecuteAsync($"select count(*) from directory.{rows}");

    private async Task<long> ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(directory.Host.ConnectionString);
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? 0L);
    }
}
