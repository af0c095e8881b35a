using System.Collections.Concurrent;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>
/// Everybody's cookie. Signing in is made costly on purpose, so it happens before anything is measured; a data folder that is kept keeps them,
/// as sessions outlive a restart.
/// </summary>
internal sealed class SignIns(EveningHttp http, string file)
{
    private const string DemoPassword = "Dean06@2023";
    private const int AtOnce = 50;

    private readonly ConcurrentDictionary<string, string> cookies = new(
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))! : []
    );

    public string this[string userName] => cookies[userName];

    /// <returns>How many signed in.</returns>
    public async Task<int> AllAsync(IEnumerable<string> userNames)
    {
        string[] missing = [.. userNames.Where(name => !cookies.ContainsKey(name))];
        await Parallel.ForEachAsync(
            missing,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (userName, _) =>
            {
                var body = JsonSerializer.Serialize(new { userName, password = DemoPassword });
                var told = await http.SendAsync(HttpMethod.Post, "/api/session", null, body);
                cookies[userName] = told.Version ?? throw new InvalidOperationException($"{userName}: {told.Text}");
            }
        );
        if (missing.Length > 0)
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(cookies.ToDictionary()));
        }

        return missing.Length;
    }
}
