namespace DeAn06.SharedKernel.Filings;

/// <summary>Period × facility.</summary>
public readonly record struct FilingPlace(string Period, string Facility);
