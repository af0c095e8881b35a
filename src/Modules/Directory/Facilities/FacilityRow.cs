using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility as it stood from one day to another. Rows of one facility never overlap; the schema refuses it.</summary>
internal sealed class FacilityRow
{
    public long Id { get; private set; }

    public int FacilityId { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public FacilityKind Kind { get; private set; }

    public CareLevel Tier { get; private set; }

    public Ownership Ownership { get; private set; }

    public string? DistrictCode { get; private set; }

    public string? CommuneCode { get; private set; }

    public string? ParentCode { get; private set; }

    public Capabilities Capabilities { get; private set; }

    public string[] NotApplicableSections { get; private set; } = [];

    public string? NameSource { get; private set; }

    /// <summary>Code and names without case and marks: what a search looks through.</summary>
    public string SearchText { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, inclusive; null while it stands.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Why the facility ceased after <see cref="ValidTo"/>; null where another row follows or none ended it.</summary>
    public string? ClosedReason { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who recorded what came with the profile: nobody who signs in.</summary>
    public const string FirstList = "profile";

    public static FacilityRow Of(string code, FacilityAttributes attributes, DateOnly from, RecordStamp stamp)
    {
        var row = new FacilityRow { Code = code, ValidFrom = from };
        row.Correct(attributes, stamp);
        return row;
    }

    public void Correct(FacilityAttributes attributes, RecordStamp stamp)
    {
        Name = attributes.Name;
        ShortName = attributes.ShortName;
        Kind = attributes.Kind;
        Tier = attributes.Tier;
        Ownership = attributes.Ownership;
        DistrictCode = attributes.DistrictCode;
        CommuneCode = attributes.CommuneCode;
        ParentCode = attributes.ParentCode;
        Capabilities = attributes.Capabilities;
        NotApplicableSections = [.. attributes.NotApplicableSections];
        NameSource = attributes.NameSource;
        SearchText = SearchKey.Fold($"{Code} {Name} {ShortName}");
        Stamp(stamp);
    }

    public void End(DateOnly lastDay, string? reason, RecordStamp stamp)
    {
        ValidTo = lastDay;
        ClosedReason = reason;
        Stamp(stamp);
    }

    public FacilityAttributes Attributes() =>
        new(
            Name,
            ShortName,
            Kind,
            Tier,
            Ownership,
            DistrictCode,
            CommuneCode,
            ParentCode,
            Capabilities,
            NotApplicableSections,
            NameSource
        );

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    public Facility ToFacility() =>
        new(
            Code,
            Name,
            ShortName,
            Kind,
            Tier,
            Ownership,
            DistrictCode,
            CommuneCode,
            ParentCode,
            Capabilities,
            NotApplicableSections,
            ValidFrom,
            ValidTo
        );

    public FacilityTerm ToTerm() =>
        new(
            ToFacility(),
            NameSource,
            ClosedReason,
            RecordedBy == FirstList ? null : RecordedBy,
            VietnamTime.Local(RecordedAt)
        );

    private void Stamp(RecordStamp stamp) => (RecordedBy, RecordedAt) = (stamp.By, stamp.At);

    internal static void Map(ModelBuilder model)
    {
        var row = model.Entity<FacilityRow>();
        row.ToTable(
            "facilities",
            table => table.HasCheckConstraint("ck_facilities_dates", "valid_to is null or valid_to >= valid_from")
        );
        row.HasOne<FacilityHead>()
            .WithMany(h => h.Rows)
            .HasForeignKey(f => f.FacilityId)
            .OnDelete(DeleteBehavior.Restrict);
        row.Property(f => f.Code).UseCollation("C");
        row.Property(f => f.DistrictCode).UseCollation("C");
        row.Property(f => f.CommuneCode).UseCollation("C");
        row.Property(f => f.ParentCode).UseCollation("C");
        row.HasIndex(f => new { f.Code, f.ValidFrom });
        row.HasIndex(f => f.ParentCode);
    }
}

/// <summary>Who wrote a row down, and when.</summary>
internal readonly record struct RecordStamp(string By, DateTimeOffset At)
{
    /// <summary>In UTC whatever the clock's zone: PostgreSQL takes no other.</summary>
    public static RecordStamp Now(string? by, TimeProvider clock) => new(by ?? "", clock.GetUtcNow().ToUniversalTime());
}
