using CsvHelper;
using DeAn06.Modules.Directory.Districts;
using DeAn06.Modules.Directory.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DeAn06.Modules.Directory.Seeding;

/// <summary>Fills empty tables from the profile's files, as valid from the day that it says, under the very rules of an import.</summary>
internal sealed partial class DirectorySeed(
    IDbContextFactory<DirectoryDbContext> databases,
    Profile profile,
    TimeProvider clock,
    ILogger<DirectorySeed> logger
) : IModuleSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Districts.AnyAsync(ct) || await db.Heads.AnyAsync(ct))
        {
            return;
        }

        DistrictRow[] districts = [.. Rows("districts.csv").Select(District)];
        CommuneRow[] communes = [.. Rows("communes.csv").Select(Commune)];
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Districts.AddRange(districts);
        db.Communes.AddRange(communes);
        if (FileOrWarning("facilities.csv") is { } path)
        {
            var directory = new DirectorySnapshot([], districts, communes);
            Load(directory, await File.ReadAllBytesAsync(path, ct));
            db.Heads.AddRange(directory.NewHeads);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private void Load(DirectorySnapshot directory, byte[] bytes)
    {
        var reading = FacilityFile.Read(bytes);
        if (!reading.Ok(out var file))
        {
            throw new InvalidDataException($"{profile.Code}/facilities.csv: {reading.Problem!.Detail}");
        }

        new FacilityImport(directory, profile.ProvinceCode, profile.DirectoryFrom).Apply(
            file,
            RecordStamp.Now(FacilityRow.FirstList, clock),
            out var errors
        );
        if (errors is [var first, ..])
        {
            throw new InvalidDataException($"{profile.Code}/facilities.csv, {first.Line}: {first.Message}");
        }
    }

    private DistrictRow District(CsvReader csv) =>
        new()
        {
            Code = csv.GetString("district_code"),
            Name = csv.GetString("district_name"),
            ValidFrom = profile.DirectoryFrom,
        };

    private CommuneRow Commune(CsvReader csv) =>
        new()
        {
            Code = csv.GetString("commune_code"),
            Name = csv.GetString("commune_name"),
            DistrictCode = csv.GetString("district_code"),
            ValidFrom = profile.DirectoryFrom,
        };

    private string? FileOrWarning(string name)
    {
        var path = profile.FileOrNull(name);
        if (path is null)
        {
            WarnOfMissing(logger, name, profile.Code);
        }

        return path;
    }

    [LoggerMessage(1, LogLevel.Warning, "No {File} in profile {Profile}: that part of the directory starts empty")]
    private static partial void WarnOfMissing(ILogger logger, string file, string profile);

    private IEnumerable<CsvReader> Rows(string name)
    {
        if (FileOrWarning(name) is not { } path)
        {
            yield break;
        }

        using var csv = CsvReader.FromFile(path);
        while (csv.Read())
        {
            yield return csv;
        }
    }
}
