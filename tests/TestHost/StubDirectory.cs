using DeAn06.SharedKernel.Facilities;

namespace DeAn06.TestHost;

/// <summary>A handful of facilities, each standing for a case. A test may add to them or replace one.</summary>
public sealed class StubDirectory : IFacilityDirectory, IFacilityCatalogue
{
    private static readonly DateOnly Begin = new(2020, 1, 1);

    private readonly SortedDictionary<string, Facility> facilities = new(StringComparer.Ordinal);

    private readonly District[] districts =
    [
        new("380", "Thành phố Mẫu", Begin, null),
        new("381", "Thị xã Mẫu", Begin, null),
    ];

    public StubDirectory()
    {
        const Capabilities hospital = Capabilities.Hospital;
        Put(
            Hospital(
                "BV-3801",
                "Bệnh viện Đa khoa tỉnh Mẫu",
                "BVĐK tỉnh",
                hospital | Capabilities.IssuesDriverCertificates
            )
        );
        Put(Hospital("BV-3802", "Bệnh viện Ung bướu tỉnh Mẫu", "BV Ung bướu", hospital));
        Put(
            Of("TTYT-380", "Trung tâm Y tế thành phố Mẫu", FacilityKind.DistrictHealthCentre, CareLevel.District, "380")
        );
        Put(Of("TTYT-381", "Trung tâm Y tế thị xã Mẫu", FacilityKind.DistrictHealthCentre, CareLevel.District, "381"));
        Put(
            Of(
                "CDC-38",
                "Trung tâm Kiểm soát bệnh tật tỉnh Mẫu",
                FacilityKind.DiseaseControlCentre,
                CareLevel.Province,
                "380"
            ) with
            {
                Capabilities = Capabilities.DiseaseControl,
            }
        );
        Put(Station("TYT-14755", "Trạm Y tế phường Một", "14755"));
        Put(Station("TYT-14758", "Trạm Y tế phường Hai", "14758"));
        Put(Station("TYT-14761", "Trạm Y tế phường Ba", "14761"));
    }

    /// <summary>Adds a facility or replaces the one of its code.</summary>
    public void Put(Facility facility)
    {
        lock (facilities)
        {
            facilities[facility.Code] = facility;
        }
    }

    public Task<IReadOnlyDictionary<string, Facility>> FindAsync(
        IReadOnlyCollection<string> codes,
        DateOnly asOf,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyDictionary<string, Facility>>(
            On(asOf).Where(f => codes.Contains(f.Code)).ToDictionary(f => f.Code)
        );

    public Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<Facility>>> ReportersAsync(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyDictionary<DateOnly, IReadOnlyList<Facility>>>(
            days.ToDictionary(day => day, IReadOnlyList<Facility> (day) => [.. On(day).Where(f => f.ReportsItself)])
        );

    public Task<IReadOnlyList<Facility>> ReportersAsync(DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Facility>>([.. On(asOf).Where(f => f.ReportsItself)]);

    public Task<IReadOnlyDictionary<FacilityOn, Facility>> FindAsync(
        IReadOnlyCollection<FacilityOn> places,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyDictionary<FacilityOn, Facility>>(
            places
                .Select(place => (Place: place, Found: On(place.Day).FirstOrDefault(f => f.Code == place.Code)))
                .Where(x => x.Found is not null)
                .ToDictionary(x => x.Place, x => x.Found!)
        );

    public Task<IReadOnlyDictionary<FacilityOn, IReadOnlyList<Facility>>> StationsOfAsync(
        IReadOnlyCollection<FacilityOn> parents,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyDictionary<FacilityOn, IReadOnlyList<Facility>>>(
            parents
                .Select(parent =>
                    (Parent: parent, Stations: On(parent.Day).Where(f => f.ParentCode == parent.Code).ToArray())
                )
                .Where(x => x.Stations.Length > 0)
                .ToDictionary(x => x.Parent, IReadOnlyList<Facility> (x) => x.Stations)
        );

    public Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<District>>> DistrictsAsync(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyDictionary<DateOnly, IReadOnlyList<District>>>(
            days.ToDictionary(day => day, IReadOnlyList<District> (_) => districts)
        );

    public Task<IReadOnlyList<District>> DistrictsAsync(DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<District>>(districts);

    public Task<(IReadOnlyList<Facility> Page, int Total)> ListAsync(FacilityFilter filter, CancellationToken ct)
    {
        Facility[] all =
        [
            .. On(filter.AsOf)
                .Where(f =>
                    (
                        filter.Search is null
                        || $"{f.Code} {f.Name}".Contains(filter.Search, StringComparison.OrdinalIgnoreCase)
                    )
                    && (filter.District is null || f.DistrictCode == filter.District)
                    && (filter.Kind is null || f.Kind == filter.Kind)
                    && (filter.Tier is null || f.Tier == filter.Tier)
                ),
        ];
        IReadOnlyList<Facility> page =
        [
            .. all.Where(f => filter.After is null || string.CompareOrdinal(f.Code, filter.After) > 0)
                .Take(filter.First),
        ];
        return Task.FromResult((page, all.Length));
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<FocalContact>>> ContactsAsync(
        IReadOnlyCollection<string> facilities,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<FocalContact>>>(
            new Dictionary<string, IReadOnlyList<FocalContact>>()
        );

    public Task<IReadOnlyDictionary<string, FacilityHistory>> HistoriesAsync(
        IReadOnlyCollection<string> facilities,
        CancellationToken ct
    ) => Task.FromResult<IReadOnlyDictionary<string, FacilityHistory>>(new Dictionary<string, FacilityHistory>());

    public Task<IReadOnlyList<Commune>> CommunesAsync(DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Commune>>([]);

    private Facility[] On(DateOnly day)
    {
        lock (facilities)
        {
            return [.. facilities.Values.Where(f => f.ValidFrom <= day && (f.ValidTo is null || f.ValidTo >= day))];
        }
    }

    private static Facility Hospital(string code, string name, string shortName, Capabilities capabilities) =>
        Of(code, name, FacilityKind.Hospital, CareLevel.Province, "380") with
        {
            ShortName = shortName,
            Capabilities = capabilities,
        };

    private static Facility Station(string code, string name, string commune) =>
        Of(code, name, FacilityKind.CommuneHealthStation, CareLevel.Commune, "380") with
        {
            CommuneCode = commune,
            ParentCode = "TTYT-380",
        };

    private static Facility Of(string code, string name, FacilityKind kind, CareLevel tier, string district) =>
        new(code, name, name, kind, tier, Ownership.Public, district, null, null, Capabilities.None, [], Begin, null);
}
