using System.Text.Json.Nodes;

namespace DeAn06.Host.Demonstration;

/// <summary>Asks the gateway, at the host's own time.</summary>
internal sealed class Questions(AccountClient asker, TimeProvider clock)
{
    public async Task<JsonObject> AskAsync(string query, JsonObject variables, CancellationToken ct)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables };
        var answer = (await asker.PostAsync(clock.GetUtcNow(), "/graphql", body, ct)).Must();
        return answer["errors"] is null && answer["data"] is JsonObject data
            ? data
            : throw new InvalidOperationException($"Demonstration refused: {answer}");
    }

    /// <summary>Every node of a connection, page by page.</summary>
    public async Task<IReadOnlyList<JsonObject>> AllAsync(
        string query,
        Func<JsonObject, JsonNode?> connection,
        JsonObject variables,
        CancellationToken ct
    )
    {
        var all = new List<JsonObject>();
        var asked = variables.DeepClone().AsObject();
        while (true)
        {
            var page = connection(await AskAsync(query, asked.DeepClone().AsObject(), ct))!;
            all.AddRange(page["nodes"]!.AsArray().Select(node => node!.AsObject()));
            if (!page["pageInfo"]!["hasNextPage"]!.GetValue<bool>())
            {
                return all;
            }

            asked["after"] = page["pageInfo"]!["endCursor"]!.DeepClone();
        }
    }
}
