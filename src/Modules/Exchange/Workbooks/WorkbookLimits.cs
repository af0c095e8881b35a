using DeAn06.Modules.Exchange.Imports;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>
/// What an uploaded workbook may hold; of the XML of its parts together see <see cref="XmlLimits.Workbook"/>. Our largest (the half year of
/// a district centre) is 46 kB, 15 parts and 330 kB unpacked when empty, 3 MB with every register full.
/// </summary>
internal static class WorkbookLimits
{
    /// <summary>Of the file as it is sent: with room for pictures that somebody put into it.</summary>
    public const int MostBytes = 4_000_000;

    public const int MostParts = 300;

    /// <summary>Sheets that it names: ours has nine, and those that a unit added are not read.</summary>
    public const int MostSheets = 100;

    /// <summary>What its parts say that they unpack to, pictures too.</summary>
    public const long MostUnpacked = 40_000_000;

    /// <summary>A part that shrinks more than this is made of repetition: a sheet of ours packs 8:1, empty cells of Excel 20:1.</summary>
    public const int MostRatio = 100;

    /// <summary>Smaller parts may shrink as they like.</summary>
    public const int FreeOfRatio = 200_000;

    /// <summary>
    /// Texts that are shared between cells count in each: 10,000 cells of 32,767 characters are 400 kB of file. Every register full has a
    /// million characters.
    /// </summary>
    public const int MostTextInCells = 5_000_000;

    /// <summary>Of one sheet: the form merges a hundred.</summary>
    public const int MostMerged = 1_000;
}
