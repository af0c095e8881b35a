using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.BirthDeathCertificates;

/// <summary>The lines of the section.</summary>
internal sealed record BirthDeathCertificatesFigures : ISectionFigures<BirthDeathCertificatesFigures>
{
    public static string SectionName => "birth-death-certificates";

    [Line("- Số lượng trẻ sinh ra tại cơ sở:", "Trẻ")]
    public long? Births { get; init; }

    [Line("- Số lượng khai sinh đồng bộ lên cổng:", "Trẻ")]
    public long? BirthsSynced { get; init; }

    [Line("- Số lượng tử vong tại cơ sở:", "Người")]
    public long? Deaths { get; init; }

    [Line("- Số lượng khai tử đồng bộ lên cổng:", "Người")]
    public long? DeathsSynced { get; init; }

    /// <summary>May pass 100: certificates carry over.</summary>
    [Derived("Tỷ lệ đồng bộ khai sinh", "%", Plus = [nameof(BirthsSynced)], Over = [nameof(Births)])]
    public decimal? BirthsSyncedRate => Percent.Of(BirthsSynced, Births);

    /// <summary>May pass 100: certificates carry over.</summary>
    [Derived("Tỷ lệ đồng bộ khai tử", "%", Plus = [nameof(DeathsSynced)], Over = [nameof(Deaths)])]
    public decimal? DeathsSyncedRate => Percent.Of(DeathsSynced, Deaths);
}
