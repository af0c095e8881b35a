using DeAn06.Modules.Directory.Districts;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>The part of the directory that a write touches: these facilities, those that they name, their stations.</summary>
internal sealed class DirectorySnapshot(
    IEnumerable<FacilityHead> heads,
    IReadOnlyCollection<DistrictRow> districts,
    IEnumerable<CommuneRow> communes
)
{
    private readonly Dictionary<string, FacilityHead> _heads = heads.ToDictionary(head => head.Code);
    private readonly ILookup<string, CommuneRow> _communes = communes.ToLookup(commune => commune.Code);

    /// <param name="codes">Facilities to change and those named as their parents.</param>
    public static async Task<DirectorySnapshot> LoadAsync(
        DirectoryDbContext db,
        IReadOnlyCollection<string> codes,
        CancellationToken ct
    )
    {
        var heads = await db
            .Heads.Where(h => codes.Contains(h.Code) || h.Rows.Any(r => codes.Contains(r.ParentCode!)))
            .Include(h => h.Rows)
            .ToListAsync(ct);
        return new(
            heads,
            await db.Districts.AsNoTracking().ToListAsync(ct),
            await db.Communes.AsNoTracking().ToListAsync(ct)
        );
    }

    public FacilityHead? Find(string code) => _heads.GetValueOrDefault(code);

    public FacilityHead FindOrAdd(string code)
    {
        if (!_heads.TryGetValue(code, out var head))
        {
            _heads[code] = head = new FacilityHead { Code = code };
        }

        return head;
    }

    /// <summary>Is the facility where a district and a commune of that day are?</summary>
    public void CheckPlace(FacilityAttributes facility, DateOnly day, List<LineError> errors)
    {
        if (facility.DistrictCode is not { } district)
        {
            if (facility.Tier != CareLevel.Central && districts.Any(d => d.IsValidOn(day)))
            {
                const string message = "Mã huyện đang để trống. Chỉ cơ sở tuyến trung ương không thuộc huyện nào.";
                errors.Add(new("districtCode", "blank", message));
            }
        }
        else if (!districts.Any(d => d.Code == district && d.IsValidOn(day)))
        {
            var message =
                $"Không có huyện mang mã “{district}” vào ngày {VietnameseDate.Text(day)}. Hãy dùng mã đơn vị hành chính của Tổng cục Thống kê.";
            errors.Add(new("districtCode", "unknownDistrict", message));
        }

        if (facility.CommuneCode is not { } code)
        {
            return;
        }

        var commune = _communes[code].FirstOrDefault(c => c.IsValidOn(day));
        if (commune is null)
        {
            var message =
                $"Không có xã mang mã “{code}” vào ngày {VietnameseDate.Text(day)}. Hãy dùng mã đơn vị hành chính của Tổng cục Thống kê.";
            errors.Add(new("communeCode", "unknownCommune", message));
        }
        else if (commune.DistrictCode != facility.DistrictCode)
        {
            var message =
                $"{commune.Name} (mã {code}) thuộc huyện mã {commune.DistrictCode}, không thuộc huyện mã “{facility.DistrictCode}”. Hãy sửa một trong hai.";
            errors.Add(new("communeCode", "communeElsewhere", message));
        }
    }

    /// <summary>Once all changes are made: has the station a district health centre for as long as it stands?</summary>
    public LineError? CheckParent(FacilityHead facility, DateOnly day)
    {
        if (facility.On(day) is not { Kind: FacilityKind.CommuneHealthStation } row || IsLed(row))
        {
            return null;
        }

        return new(
            "parentCode",
            "unknownParent",
            $"“{row.ParentCode}” không phải trung tâm y tế cấp huyện hoạt động suốt từ ngày {VietnameseDate.Text(row.ValidFrom)}"
                + $"{(row.ValidTo is { } end ? $" đến ngày {VietnameseDate.Text(end)}" : "")}. Hãy nhập mã khác, hoặc thêm đơn vị đó trước."
        );
    }

    /// <summary>Once all changes are made: by former centre, in order of code, the stations that it no longer leads.</summary>
    public ILookup<string, string> LeftStations() =>
        _heads
            .Values.SelectMany(head => head.Rows)
            .Where(row => row.ParentCode is not null && !IsLed(row))
            .Select(row => (Parent: row.ParentCode!, row.Code))
            .Distinct()
            .OrderBy(pair => pair.Code, StringComparer.Ordinal)
            .ToLookup(pair => pair.Parent, pair => pair.Code);

    /// <summary>Facilities that no earlier write has known.</summary>
    public IEnumerable<FacilityHead> NewHeads => _heads.Values.Where(head => head.Id == 0);

    public static string LeftStationsMessage(string parent, IReadOnlyCollection<string> stations) =>
        $"{parent} còn quản lý {stations.Count} trạm y tế ({string.Join(", ", stations.Take(3))}{(stations.Count > 3 ? "…" : "")}). "
        + "Hãy chuyển các trạm này sang đơn vị khác hoặc ghi ngừng hoạt động trước.";

    private bool IsLed(FacilityRow station) =>
        station.ParentCode is { } parent && Find(parent)?.LeadsStations(station.ValidFrom, station.ValidTo) == true;
}
