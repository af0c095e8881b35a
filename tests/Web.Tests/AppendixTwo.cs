namespace DeAn06.Web.Tests;

/// <summary>A hospital's second form of the half year, filled in by the API for tests that are about something else.</summary>
internal static class AppendixTwo
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["directive-documents"] =
            """{"directiveDocuments":[{"numberSymbol":"7/KH-BV","subject":"Kế hoạch năm 2023","issueDate":"2023-02-01"}]}""",
        ["communications"] = """{"commCitizenId":[{"kind":"banner","quantity":4}],"commCashless":[],"commOther":[]}""",
        ["it-equipment"] =
            """{"computersBefore2020":40,"computersAfter2020":60,"printers":30,"routers":8,"switches":9,"servers":2}""",
        ["emr-level"] = """{"itApplicationLevel":2}""",
        ["information-systems"] =
            """{"systems":[{"name":"HIS","state":"approved","level":"2","decisionNumber":"12/QĐ-SYT","decisionDate":"2023-03-01","authority":"Sở Y tế"}]}""",
        ["online-documents"] =
            """{"docsIn":500,"docsInOnline":480,"docsOut":200,"docsOutBothSigned":150,"docsOutLeaderOnly":20,"docsOutOrgOnly":10,"docsOutUnsigned":20}""",
        ["resources"] =
            """{"itStaffFullTime":3,"itStaffUniversity":2,"itStaffCollege":1,"itStaffOther":0,"itStaffPartTime":4,"itStaffPartTimeQualified":1,"spendDigitalTransformation":350000000,"spendProject06":90000000}""",
        ["assessment"] =
            """{"advantages":"Được hướng dẫn kịp thời.","difficulties":"Thiếu đầu đọc mã QR.","nextTasks":"Tiếp tục tuyên truyền.","proposals":"Không"}""",
    };

    public static async Task FillAsync(Desk desk, string period, string facility)
    {
        foreach (var (section, figures) in Good)
        {
            await desk.SaveAsync($"/api/{section}/{period}/{facility}", $$"""{"figures":{{figures}}}""");
        }
    }
}
