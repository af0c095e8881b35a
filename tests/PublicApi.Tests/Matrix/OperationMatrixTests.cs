using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>Operation × person × object, the operations read from the API's document.</summary>
public sealed partial class OperationMatrixTests(Running running)
{
    /// <summary>A hospital and a district centre, whose figures of the half year are there, then what is neither.</summary>
    private static readonly (string Code, bool IsKnown)[] Units =
    [
        ("BV-3801", true),
        ("TTYT-380", true),
        ("TYT-14755", false),
        ("BV-9999", false),
        ("x' or '1'='1", false),
    ];

    /// <summary>Of all kinds: registers, texts and plain counts. The other sections are tried on the known units alone.</summary>
    private static readonly string[] OnEveryUnit = ["EPrescriptions", "ItEquipment", "Assessment"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_operation_has_its_right_declared_and_every_declaration_its_operation()
    {
        var found = running.Api.Operations.Select(operation => operation.Id).ToArray();

        Assert.Empty(found.Except(OperationRights.All.Keys));
        Assert.Empty(OperationRights.All.Keys.Except(found));
        Assert.All(OnEveryUnit, section => Assert.Contains($"Get{section}", found));
    }

    [Fact]
    public async Task What_is_not_open_to_a_person_is_refused_tells_nothing_and_changes_nothing()
    {
        var before = await StateAsync();
        var secrets = await SecretsAsync();
        var wrong = new List<string>();
        foreach (var (person, trial) in Trials(open: false))
        {
            using var request = trial.Request(running.Api);
            using var answer = await person.Client.SendAsync(request, Ct);
            var text = await answer.Content.ReadAsStringAsync(Ct);
            var status = (int)answer.StatusCode;
            if (!(person.IsNobody ? status == 401 : status == 403 || (!trial.IsKnown && status is 400 or 404)))
            {
                wrong.Add($"{person} gets {status} for {trial}: {text}");
            }

            wrong.AddRange(
                secrets
                    // Names of units are no secret to who is signed in.
                    .Where(secret => person.Role is null || char.IsDigit(secret[0]))
                    .Where(secret => WithoutItsAddress(text).Contains(secret, StringComparison.Ordinal))
                    .Select(secret => $"{person} is told “{secret}” by {trial}")
            );
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task What_is_open_to_a_person_is_not_refused()
    {
        var wrong = new List<string>();

        // These would change who these people are, or are refused to who does not hold the start's link.
        foreach (
            var (person, trial) in Trials(open: true)
                .Where(t =>
                    t.Trial.Operation.Id is not ("SignIn" or "SignOut" or "EndAllSessions" or "SetFirstPassword")
                )
        )
        {
            using var request = trial.Request(running.Api);
            using var answer = await person.Client.SendAsync(request, Ct);
            if ((int)answer.StatusCode is 401 or 403 or >= 500)
            {
                wrong.Add(
                    $"{person} gets {(int)answer.StatusCode} for {trial}: {await answer.Content.ReadAsStringAsync(Ct)}"
                );
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private IEnumerable<(Person Person, Trial Trial)> Trials(bool open) =>
        from operation in running.Api.Operations
        let declared = OperationRights.All[operation.Id]
        from unit in UnitsOf(operation, isOfSection: declared.Division is not null)
        from person in running.People.All
        where person.Has(declared.Right, unit.Code, declared.Division) == open
        select (person, new Trial(operation, unit.Code, unit.IsKnown));

    private static (string Code, bool IsKnown)[] UnitsOf(Operation operation, bool isOfSection) =>
        !operation.Takes("facility") && !operation.Takes("code") ? Units[..1]
        : isOfSection && !OnEveryUnit.Any(section => operation.Id.EndsWith(section, StringComparison.Ordinal))
            ? Units[..2]
        : Units;

    /// <summary>All that the operations of this matrix could change, as the administrator reads it.</summary>
    private async Task<string> StateAsync()
    {
        var reads = running
            .Api.Operations.Where(o => o.Method == HttpMethod.Get && o.Id.StartsWith("Get", StringComparison.Ordinal))
            .Where(o => OperationRights.All[o.Id] is { Right: Right.ReadsUnit, Division: not null })
            .SelectMany(o => Units[..2].Select(unit => new Trial(o, unit.Code, true).Request(running.Api)))
            .Select(request => request.RequestUri!.ToString())
            .Concat([
                "/api/accounts?first=500",
                "/api/calendar/2023",
                "/api/directory/facilities.csv",
                $"/api/calendar/periods/{Trial.Period}/extensions",
                $"/api/consolidations/{Trial.Period}/snapshots",
            ]);
        var answers = new List<string>();
        foreach (var path in reads)
        {
            answers.Add($"{path} {await running.People["admin"].Client.GetStringOrStatusAsync(path, Ct)}");
        }

        return string.Join('\n', answers);
    }

    /// <summary>What only a reader of the two units may come to know, their larger figures, and what only who is signed in may, their names.</summary>
    private async Task<string[]> SecretsAsync()
    {
        var secrets = new HashSet<string>();
        foreach (var (unit, _) in Units[..2])
        {
            var facility = JsonNode.Parse(
                await running.People["admin"].Client.GetStringAsync($"/api/directory/facilities/{unit}", Ct)
            )!;
            secrets.UnionWith(facility["history"]!.AsArray().Select(term => term!["name"]!.ToString()));
            foreach (var section in (string[])["e-prescriptions", "insurance-data", "cashless-payments"])
            {
                var filing = await running
                    .People["admin"]
                    .Client.GetStringAsync($"/api/{section}/{Trial.Period}/{unit}", Ct);
                secrets.UnionWith(LargeNumber().Matches(filing).Select(match => match.Value));
            }
        }

        Assert.True(secrets.Count > 6, string.Join(' ', secrets));
        return [.. secrets];
    }

    private static string WithoutItsAddress(string text) => Address().Replace(text, "");

    [GeneratedRegex("(?<=:)[0-9]{4,}(?=[,}])")]
    private static partial Regex LargeNumber();

    [GeneratedRegex("\"(instance|traceId)\":\"[^\"]*\"")]
    private static partial Regex Address();
}

internal static class Reading
{
    /// <summary>The body, or the status where it is none of success.</summary>
    public static async Task<string> GetStringOrStatusAsync(this HttpClient client, string path, CancellationToken ct)
    {
        using var answer = await client.GetAsync(path, ct);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(ct) : $"{(int)answer.StatusCode}";
    }
}
