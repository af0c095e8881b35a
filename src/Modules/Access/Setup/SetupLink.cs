using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Setup;

/// <summary>A one-time link with which an administrator's first password is set.</summary>
internal sealed class SetupLink
{
    /// <summary>SHA-256 of its secret: whoever reads the database cannot use it.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset Until { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var link = model.Entity<SetupLink>();
        link.ToTable("setup_links");
        link.HasKey(l => l.Hash);
    }
}
