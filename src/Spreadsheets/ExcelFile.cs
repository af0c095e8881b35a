namespace DeAn06.Spreadsheets;

/// <summary>A workbook as a file, .xlsx.</summary>
public static class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
