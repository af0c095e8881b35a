using System.Text.Json.Nodes;
using DeAn06.Host.Gateway.Types;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Demonstration;

/// <summary>Who acts in a demonstration, as an administrator's list of accounts says.</summary>
internal sealed class DemoAccountList
{
    private const string Query = """
        query($after: String) { accounts(first: 500, after: $after) {
          nodes { userName role department facilityCode active } pageInfo { hasNextPage endCursor } } }
        """;

    private readonly Dictionary<string, string> reporters = [];
    private readonly Dictionary<string, string> reviewers = [];

    private DemoAccountList(IEnumerable<JsonObject> accounts)
    {
        foreach (var account in accounts.Where(account => account["active"]!.GetValue<bool>()))
        {
            var (name, role) = (account["userName"]!.GetValue<string>(), account["role"]!.GetValue<string>());
            if (role == "REPORTER" && account["facilityCode"]?.GetValue<string>() is { } facility)
            {
                reporters.TryAdd(facility, name);
            }
            else if (role is "REVIEWER" or "OFFICE" && account["department"]?.GetValue<string>() is { } division)
            {
                reviewers.TryAdd(division, name);
            }
        }
    }

    public static async Task<DemoAccountList> ReadAsync(Questions questions, CancellationToken ct) =>
        new(await questions.AllAsync(Query, data => data["accounts"], [], ct));

    public string? ReporterOf(string facility) => reporters.GetValueOrDefault(facility);

    public string? ReviewerOf(Section section) => reviewers.GetValueOrDefault(DepartmentType.NameOf(section.Division));
}
