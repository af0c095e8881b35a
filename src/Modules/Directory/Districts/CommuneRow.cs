using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Districts;

/// <summary>A commune (xã, phường, thị trấn) for as long as its name and district held.</summary>
internal sealed class CommuneRow
{
    /// <summary>Official code of the General Statistics Office (`14755`).</summary>
    public required string Code { get; init; }

    /// <summary>With its kind: "Phường Hàm Rồng".</summary>
    public required string Name { get; init; }

    public required string DistrictCode { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; null while it stands.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    internal static void Map(ModelBuilder model)
    {
        var row = model.Entity<CommuneRow>();
        row.ToTable("communes");
        row.HasKey(c => new { c.Code, c.ValidFrom });
        row.Property(c => c.Code).UseCollation("C");
        row.Property(c => c.DistrictCode).UseCollation("C");
    }
}
