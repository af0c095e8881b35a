using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.EPrescriptions;

/// <summary>The lines of the section.</summary>
internal sealed record EPrescriptionsFigures : ISectionFigures<EPrescriptionsFigures>
{
    public static string SectionName => "e-prescriptions";

    [Line("- Số đơn thuốc được kê trong kỳ:.....Trong đó:", "Đơn")]
    public long? Issued { get; init; }

    [Line("- Số lượng đơn thuốc được liên thông:", "Đơn")]
    public long? Transmitted { get; init; }

    [Derived("Tỷ lệ liên thông", "%", Plus = [nameof(Transmitted)], Over = [nameof(Issued)])]
    public decimal? TransmissionRate => Percent.Of(Transmitted, Issued);
}
