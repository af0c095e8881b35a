namespace DeAn06.Modules.Exchange.Imports;

/// <summary>What an import was answered, by the key that its sender gave it: sent again, it is answered the same and done once.</summary>
internal sealed class KeptAnswer
{
    public required string UserName { get; init; }

    /// <summary>The header `Idempotency-Key`.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of address and body, in hexadecimal: another request under the same key is refused.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>JSON; null while the first request is still at work.</summary>
    public string? Body { get; set; }
}
