using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>Wrong passwords in a row for one name.</summary>
internal sealed class SignInFailure
{
    /// <summary>SHA-256 of the name as typed: people type passwords into the name's box, so the name itself is not kept.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset LastAt { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var failure = model.Entity<SignInFailure>();
        failure.ToTable("sign_in_failures");
        failure.HasKey(f => f.Key);
        failure.HasIndex(f => f.LastAt);
    }
}
