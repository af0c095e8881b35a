namespace DeAn06.Web.Tests;

/// <summary>A hospital's monthly form, filled in by the API for tests that are about something else.</summary>
internal static class AppendixOne
{
    /// <summary>What every section of it takes, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Good = new Dictionary<string, string>
    {
        ["insurance-data"] = """{"onTimeRate":98,"records":200,"onTimeRecords":196}""",
        ["e-prescriptions"] = """{"issued":1200,"transmitted":1180}""",
        ["driver-health-certificates"] = """{"issued":30,"transmitted":29}""",
        ["birth-death-certificates"] = """{"births":12,"birthsSynced":11,"deaths":2,"deathsSynced":2}""",
        ["cashless-payments"] =
            """{"payments":1000,"bankTransfer":200,"pos":100,"staticQr":50,"dynamicQr":40,"eWallet":30,"otherCashless":20}""",
        ["citizen-id-visits"] = """{"visits":1500,"citizenIdVisits":1200,"insuranceReturned":1100,"qrReaders":4}""",
        ["digital-signatures"] = """{"signed":20,"needed":80}""",
        ["residence-declarations"] = """{"declarations":300}""",
    };

    /// <summary>Answers how many sections the unit owes: not every hospital owes each.</summary>
    public static async Task<int> FillAsync(Desk desk, string period, string facility)
    {
        var report = await desk.GetAsync($"/api/reports/{period}/{facility}");
        string[] owed = [.. report["sections"]!.AsArray().Select(section => (string)section!["section"]!)];
        foreach (var section in owed)
        {
            await desk.SaveAsync($"/api/{section}/{period}/{facility}", $$"""{"figures":{{Good[section]}}}""");
        }

        return owed.Length;
    }
}
