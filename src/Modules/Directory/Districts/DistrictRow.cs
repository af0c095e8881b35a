using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Districts;

/// <summary>A district (huyện, thị xã, thành phố) for as long as its name and standing held.</summary>
internal sealed class DistrictRow
{
    /// <summary>Official code of the General Statistics Office (`380`).</summary>
    public required string Code { get; init; }

    /// <summary>With its kind: "Thị xã Bỉm Sơn".</summary>
    public required string Name { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; null while it stands.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    internal static void Map(ModelBuilder model)
    {
        var row = model.Entity<DistrictRow>();
        row.ToTable("districts");
        row.HasKey(d => new { d.Code, d.ValidFrom });
        row.Property(d => d.Code).UseCollation("C");
    }
}
