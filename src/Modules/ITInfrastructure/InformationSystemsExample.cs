using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>Systems that a unit may have in use; only made-up figures of demonstrations use them.</summary>
internal static class InformationSystemsExample
{
    private static readonly (string Name, string Level)[] Usual =
    [
        ("Hệ thống quản lý khám chữa bệnh (HIS)", "2"),
        ("Hệ thống quản lý văn bản và hồ sơ công việc", "1"),
        ("Cổng thông tin điện tử của đơn vị", "1"),
    ];

    public static IReadOnlyList<InformationSystem> Of(Example example) =>
        [
            .. Usual
                .Take(1 + (int)(example.Chance("systems") * 3))
                .Select(system => Of(example, system.Name, system.Level)),
        ];

    private static InformationSystem Of(Example example, string name, string level) =>
        example.Chance(name) switch
        {
            > 0.45 => new()
            {
                Name = name,
                State = "approved",
                Level = level,
                DecisionNumber = $"{20 + (int)(example.Chance($"decision {name}") * 400)}/QĐ-SYT",
                DecisionDate = new DateOnly(2022, 9, 1).AddDays((int)(example.Chance($"day {name}") * 240)),
                Authority = "Sở Y tế Thanh Hóa",
            },
            > 0.2 => new()
            {
                Name = name,
                State = "submitted",
                Level = level,
            },
            _ => new() { Name = name, State = "none" },
        };
}
