using F23.StringSimilarity;

namespace DeAn06.Host.Startup;

/// <summary>
/// Which name somebody meant who wrote another. The environment is full of other programs' variables, and refusing one of those would be
/// worse than missing a slip: the shorter a name, the less may differ.
/// </summary>
internal static class NearNames
{
    private static readonly OptimalStringAlignment Slips = new();

    /// <summary>The name that this one was meant to be; null where it is somebody else's.</summary>
    public static string? Meant(string given, IEnumerable<string> names) =>
        names
            .Where(name => IsSlipOf(given, name))
            .MinBy(name => Slips.Distance(given.ToUpperInvariant(), name.ToUpperInvariant()));

    /// <summary>Names to propose, nearest first, to one who surely meant one of them.</summary>
    public static IReadOnlyList<string> Nearest(string given, IEnumerable<string> names) =>
        [
            .. names
                .Select(name => (name, Distance: Slips.Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
                .Where(found => found.Distance <= Math.Max(2, found.name.Length / 3))
                .OrderBy(found => found.Distance)
                .Take(3)
                .Select(found => found.name),
        ];

    private static bool IsSlipOf(string given, string name)
    {
        if (string.Equals(Bare(given), Bare(name), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var distance = Slips.Distance(given, name);
        return name.Length switch
        {
            // Letters changed places, one missing or one doubled; PORTS, PORT0, POST and SORT are words of others.
            <= 5 => distance == 1 && given.All(letter => name.Contains(letter, StringComparison.Ordinal)),
            <= 7 => distance == 1,
            _ => distance == 1 || (distance == 2 && given[0] == name[0] && given[^1] == name[^1]),
        };
    }

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal);
}
