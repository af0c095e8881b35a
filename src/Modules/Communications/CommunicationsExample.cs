using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Communications;

/// <summary>Publicity that a unit may have made; only made-up figures of demonstrations use it.</summary>
internal static class CommunicationsExample
{
    private static readonly (string Kind, int Usual)[] Forms =
    [
        ("banner", 4),
        ("standee", 6),
        ("poster", 12),
        ("article", 20),
        ("broadcast", 30),
    ];

    public static IReadOnlyList<Publicity> Of(Example example, string topic) =>
        [
            .. Forms
                .Where(form => example.Chance($"{topic} {form.Kind}") > 0.35)
                .Select(form => new Publicity
                {
                    Kind = form.Kind,
                    Quantity = 1 + (long)(example.Chance($"{form.Kind} {topic} {example.Period.Code}") * form.Usual),
                }),
        ];
}
