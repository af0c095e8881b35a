using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>The lines of the section. The form prints the total of computers as a heading: it is computed.</summary>
internal sealed record ItEquipmentFigures : ISectionFigures<ItEquipmentFigures>
{
    public static string SectionName => "it-equipment";

    [Line(
        "+ Trang bị trước năm 2020:",
        "Bộ",
        Kind = LineKind.Stock,
        Help = "Máy tính trang bị đến hết ngày 31/12/2019."
    )]
    public long? ComputersBefore2020 { get; init; }

    [Line(
        "+ Trang bị sau năm 2020:",
        "Bộ",
        Kind = LineKind.Stock,
        Help = "Tính từ ngày 01/01/2020: máy mua trong năm 2020 tính vào dòng này."
    )]
    public long? ComputersAfter2020 { get; init; }

    [Line("- Số lượng máy in:", "Cái", Kind = LineKind.Stock)]
    public long? Printers { get; init; }

    [Line("- Số lượng router:", "Cái", Kind = LineKind.Stock)]
    public long? Routers { get; init; }

    [Line("- Số Switch:", "Cái", Kind = LineKind.Stock)]
    public long? Switches { get; init; }

    [Line("- Số máy chủ:", "Cái", Kind = LineKind.Stock)]
    public long? Servers { get; init; }

    [Derived("Số lượng máy tính được trang bị", "Bộ", Plus = [nameof(ComputersBefore2020), nameof(ComputersAfter2020)])]
    public long? ComputersTotal => ComputersBefore2020 + ComputersAfter2020;
}
