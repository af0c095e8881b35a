using DeAn06.Modules.Directory.Contacts;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>What a write did to a facility.</summary>
internal enum FacilityChange
{
    Added,
    Changed,
    Unchanged,
}

/// <summary>A facility through time: its code, its version, its rows. Every change of its history goes through here.</summary>
internal sealed class FacilityHead
{
    public int Id { get; private set; }

    public required string Code { get; init; }

    /// <summary>Grows by one with every write to the facility or its contacts; 0 before the first.</summary>
    public int Version { get; private set; }

    public List<FacilityRow> Rows { get; } = [];

    public List<FocalContactRow> Contacts { get; } = [];

    public FacilityRow? On(DateOnly day) => Rows.Find(row => row.IsValidOn(day));

    private FacilityRow? Newest => Rows.MaxBy(row => row.ValidFrom);

    /// <summary>
    /// From that day on the facility is as the attributes say. The row valid before is closed the day before, so history
    /// stands; the newest row's own first day corrects that row. A day before the newest row is refused.
    /// </summary>
    public FacilityChange Change(
        DateOnly from,
        FacilityAttributes attributes,
        RecordStamp stamp,
        out LineError? refusal
    )
    {
        refusal = null;
        if (On(from)?.Attributes().SameAs(attributes) == true)
        {
            return FacilityChange.Unchanged;
        }

        var newest = Newest;
        if (newest is not null && from < newest.ValidFrom)
        {
            refusal = new(
                "validFrom",
                "overlap",
                $"Ngày áp dụng {VietnameseDate.Text(from)} của {Code} trước lần thay đổi gần nhất {VietnameseDate.Text(newest.ValidFrom)}. "
                    + "Chọn từ ngày đó trở đi, để lịch sử đã ghi không bị chồng."
            );
            return FacilityChange.Unchanged;
        }

        Version++;
        if (newest?.ValidFrom == from)
        {
            newest.Correct(attributes, stamp);
            return FacilityChange.Changed;
        }

        var row = FacilityRow.Of(Code, attributes, from, stamp);
        if (newest?.IsValidOn(from) == true)
        {
            if (newest.ValidTo is { } end)
            {
                row.End(end, newest.ClosedReason, stamp);
            }

            newest.End(from.AddDays(-1), null, stamp);
        }

        Rows.Add(row);
        return newest is null ? FacilityChange.Added : FacilityChange.Changed;
    }

    /// <summary>From that day on the facility no longer is.</summary>
    public Problem? Close(DateOnly on, string reason, RecordStamp stamp)
    {
        var newest = Newest!;
        if (newest.ValidTo is { } last)
        {
            return Refused.Conflict(
                "alreadyClosed",
                $"{Code} đã được ghi ngừng hoạt động từ ngày {VietnameseDate.Text(last.AddDays(1))}."
            );
        }

        if (on <= newest.ValidFrom)
        {
            var message =
                $"Ngày ngừng hoạt động {VietnameseDate.Text(on)} của {Code} phải sau lần thay đổi gần nhất {VietnameseDate.Text(newest.ValidFrom)}.";
            return InvalidFacility.Because(message, [new("on", "overlap", message)]);
        }

        newest.End(on.AddDays(-1), reason, stamp);
        Version++;
        return null;
    }

    public void SetContacts(IEnumerable<FocalContactRow> contacts)
    {
        Contacts.Clear();
        Contacts.AddRange(contacts);
        Version++;
    }

    /// <summary>Is it a district health centre on every one of these days?</summary>
    public bool LeadsStations(DateOnly from, DateOnly? to)
    {
        var day = from;
        foreach (var row in Rows.Where(r => r.Kind == FacilityKind.DistrictHealthCentre).OrderBy(r => r.ValidFrom))
        {
            if (row.IsValidOn(day))
            {
                if (row.ValidTo is not { } end || end >= to)
                {
                    return true;
                }

                day = end.AddDays(1);
            }
        }

        return false;
    }

    internal static void Map(ModelBuilder model)
    {
        var head = model.Entity<FacilityHead>();
        head.ToTable("facility_heads");
        head.Property(h => h.Code).UseCollation("C");
        head.HasIndex(h => h.Code).IsUnique();
    }
}
