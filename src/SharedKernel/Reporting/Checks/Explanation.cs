using System.ComponentModel.DataAnnotations;

namespace DeAn06.Reporting.Checks;

/// <param name="Check">Id of the check, as the answer names it (`farFromPast:issued`).</param>
/// <param name="Text">Up to 1,000 characters.</param>
/// <summary>A reporter's answer to a soft check.</summary>
public sealed record Explanation(
    [property: MaxLength(TextLengths.Check)] string Check,
    [property: MaxLength(TextLengths.Explanation)] string Text
);
