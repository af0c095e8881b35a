using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>The module alone in a host, one for all tests of a class; each test files for a facility of its own.</summary>
public class SectionFixture<TModule> : IAsyncLifetime
    where TModule : IModule, new()
{
    private int facilities = 4_000;

    public ModuleHost Host { get; private set; } = null!;

    /// <summary>Which of the module's sections, where it has several.</summary>
    protected virtual string? SectionName => null;

    public Section Section =>
        Host.Services.GetServices<Section>().Single(s => SectionName is null || s.Name == SectionName);

    /// <summary>A period that the clock stands in at the start and that asks the section's form, and the one before it that does.</summary>
    public (string Before, string Now) Periods { get; private set; }

    public SectionShape Shape => Host.Services.GetServices<SectionShape>().Single(s => s.Section.Name == Section.Name);

    public ISectionReader Reader(IServiceScope scope) =>
        scope.ServiceProvider.GetServices<ISectionReader>().Single(reader => reader.Section.Name == Section.Name);

    /// <summary>Null takes the default of the product.</summary>
    protected virtual Profile? Profile => null;

    public async ValueTask InitializeAsync()
    {
        Host = await ModuleHost.StartAsync(new TModule(), profile: Profile);
        var all = await Host.Calendar.PeriodsAsync(CancellationToken.None);
        var today = VietnamTime.Today(Host.Clock);
        var now = all.Where(p => p.Forms.Contains(Section.Form) && p.From <= today && today <= p.To).MinBy(p => p.To)!;
        Periods = (Section.Earlier(all, now)[^1].Code, now.Code);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A hospital that owes every section, in no other test's way.</summary>
    public string NewHospital(string? district = "380", CareLevel tier = CareLevel.Province)
    {
        var code = $"BV-{Interlocked.Increment(ref facilities)}";
        Host.Directory.Put(
            new Facility(
                code,
                $"Bệnh viện thử nghiệm {code}",
                code,
                FacilityKind.Hospital,
                tier,
                Ownership.Public,
                district,
                null,
                null,
                Capabilities.Hospital | Capabilities.DiseaseControl | Capabilities.IssuesDriverCertificates,
                [],
                new DateOnly(2020, 1, 1),
                null
            )
        );
        return code;
    }

    /// <summary>A district health centre with this many stations.</summary>
    public (string Centre, string[] Stations) NewCentre(int stations)
    {
        var number = Interlocked.Increment(ref facilities);
        var centre = $"TTYT-{number}";
        Put(centre, FacilityKind.DistrictHealthCentre, CareLevel.District, null);
        string[] codes = [.. Enumerable.Range(1, stations).Select(i => $"TYT-{number}{i:00}")];
        foreach (var code in codes)
        {
            Put(code, FacilityKind.CommuneHealthStation, CareLevel.Commune, centre);
        }

        return (centre, codes);
    }

    private void Put(string code, FacilityKind kind, CareLevel tier, string? parent) =>
        Host.Directory.Put(
            new Facility(
                code,
                $"Đơn vị {code}",
                code,
                kind,
                tier,
                Ownership.Public,
                "381",
                null,
                parent,
                Capabilities.None,
                [],
                new DateOnly(2020, 1, 1),
                null
            )
        );
}
