using DeAn06.Modules.Directory.Facilities;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Contacts;

/// <summary>One of a facility's focal contacts (cán bộ đầu mối), in the order given.</summary>
internal sealed class FocalContactRow
{
    public int FacilityId { get; init; }

    /// <summary>From 1, the first to call.</summary>
    public required int Place { get; init; }

    public required string FullName { get; init; }

    public string? Position { get; init; }

    /// <summary>Digits only, with the leading 0.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var row = model.Entity<FocalContactRow>();
        row.ToTable("focal_contacts");
        row.HasKey(c => new { c.FacilityId, c.Place });
        row.HasOne<FacilityHead>().WithMany(h => h.Contacts).HasForeignKey(c => c.FacilityId);
    }
}
