namespace DeAn06.Modules.Exchange.Imports;

/// <summary>What the XML of one file may hold, all its parts together where nothing else is said.</summary>
/// <param name="Elements">How many.</param>
/// <param name="Characters">Markup and text.</param>
/// <param name="Text">Characters of one text or attribute.</param>
internal sealed record XmlLimits(int Elements, int Characters, int Text)
{
    /// <summary>Levels of elements within each other: a workbook's deepest parts have 12, ADX has 4.</summary>
    public const int MostDepth = 32;

    /// <summary>Of one element: a workbook's richest (page setup, protection) has 20.</summary>
    public const int MostAttributes = 64;

    /// <summary>Characters of an element's or attribute's name.</summary>
    public const int LongestName = 200;

    /// <summary>
    /// The largest workbook of ours (the half year of a district centre with 43 stations, every register full) has 50,000 elements in
    /// 3 million characters; Excel takes 32,767 characters in a cell.
    /// </summary>
    public static readonly XmlLimits Workbook = new(Elements: 200_000, Characters: 10_000_000, Text: 32_767);

    /// <summary>A centre with 60 stations and eight sections of twenty lines has 10,000 elements; a text has at most 1,000 characters.</summary>
    public static readonly XmlLimits Adx = new(Elements: 50_000, Characters: 1_000_000, Text: 10_000);
}
