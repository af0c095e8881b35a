using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.DriverHealthCertificates;

/// <summary>The lines of the section.</summary>
internal sealed record DriverHealthCertificatesFigures : ISectionFigures<DriverHealthCertificatesFigures>
{
    public static string SectionName => "driver-health-certificates";

    [Line("- Số lượng GKSKLX đã cấp:.....Trong đó:", "GKSKLX")]
    public long? Issued { get; init; }

    [Line("- Số GKSKLX đã được liên thông:.....", "GKSKLX")]
    public long? Transmitted { get; init; }

    [Derived("Tỷ lệ liên thông", "%", Plus = [nameof(Transmitted)], Over = [nameof(Issued)])]
    public decimal? TransmissionRate => Percent.Of(Transmitted, Issued);
}
