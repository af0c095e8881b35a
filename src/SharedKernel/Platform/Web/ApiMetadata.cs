namespace DeAn06.Platform.Web;

/// <summary>What an endpoint reads that no type shows; the API document tells it.</summary>
/// <param name="Required">Without If-Match the answer is 428; a stale one is 412 either way.</param>
public sealed record TakesIfMatch(bool Required);

/// <summary>A query parameter that the endpoint reads itself.</summary>
public sealed record TakesQuery(string Name, string Description);

/// <summary>A header that the endpoint reads itself.</summary>
/// <param name="Longest">More characters are refused.</param>
public sealed record TakesHeader(string Name, string Description, int Longest);

/// <summary>How large a body the endpoint takes; without it, the usual.</summary>
public sealed record TakesBytes(long Most)
{
    public const long Usual = 1_000_000;
}

/// <summary>
/// Reads a file or makes one: runs a few at a time, by person and in the process, and may answer 429 or 503 with Retry-After.
/// </summary>
public sealed record HeavyWork;

/// <summary>Refusals beyond those that every operation of its kind has.</summary>
public sealed record AlsoRefuses(params IReadOnlyList<int> Statuses);

/// <summary>Also open to an account that must change its password first; everything without it is closed to such an account.</summary>
public sealed record OpenBeforeOwnPassword;
