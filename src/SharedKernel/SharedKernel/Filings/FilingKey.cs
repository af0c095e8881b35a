namespace DeAn06.SharedKernel.Filings;

/// <summary>One filing's place: facility × section × period.</summary>
public readonly record struct FilingKey(string Section, string Period, string Facility)
{
    public override string ToString() => $"{Section}/{Period}/{Facility}";
}
