using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>Wrong passwords of one bucket that are not forgiven yet: <see cref="SignInBucket"/>.</summary>
internal sealed class SignInFailure
{
    /// <summary>A hash: people type passwords into the name's box, and addresses are nobody's business; so neither is kept.</summary>
    public required byte[] Key { get; init; }

    /// <summary>As of the last one.</summary>
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
