using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeAn06.Host.Startup;
using DeAn06.TestHost;

namespace DeAn06.Host.Tests;

/// <summary>What the console says at a start, and whether it is true.</summary>
public sealed partial class FirstStartTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_demo_no_password_is_known_and_the_printed_link_makes_the_first_administrator()
    {
        var folder = Directory.CreateTempSubdirectory("dean06-first-");
        var database = await TestDatabase.CreateAsync();

        // A demonstration leaves accounts with a published password behind.
        await using (var demo = await StartAsync(database, folder, "--demo"))
        {
            Assert.Contains("Dean06@2023", demo.Welcome(), StringComparison.Ordinal);
            Assert.Contains("chỉ nhận kết nối từ máy này", demo.Welcome(), StringComparison.Ordinal);
            Assert.True(IPAddress.IsLoopback(IPAddress.Parse(demo.Address.Host)));
            using var client = Client(demo);
            Assert.Equal(HttpStatusCode.OK, await SignInAsync(client, "Dean06@2023"));
        }

        await using (var real = await StartAsync(database, folder))
        {
            using var client = Client(real);
            Assert.DoesNotContain("Dean06@2023", real.Welcome(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, await SignInAsync(client, "Dean06@2023"));

            var link = Link().Match(real.Welcome());
            Assert.True(link.Success, real.Welcome());
            Assert.StartsWith($"http://localhost:{real.Address.Port}/thiet-lap#", link.Value, StringComparison.Ordinal);
            var set = await client.PostAsJsonAsync(
                "/api/setup",
                new { secret = link.Groups[1].Value, password = "cây đa đầu làng 1987" },
                Ct
            );
            Assert.Equal(HttpStatusCode.OK, set.StatusCode);
            Assert.Equal(
                "administrator",
                (await client.GetFromJsonAsync<JsonNode>("/api/session", Ct))!["role"]!.ToString()
            );
        }

        await using (var again = await StartAsync(database, folder))
        {
            Assert.DoesNotContain("thiet-lap", again.Welcome(), StringComparison.Ordinal);
        }

        await database.DropAsync();
        folder.Delete(recursive: true);
    }

    private static Task<HostApplication> StartAsync(
        TestDatabase database,
        DirectoryInfo folder,
        params string[] args
    ) =>
        HostApplication.StartAsync(
            LaunchOptions.Read(
                args,
                name =>
                    name switch
                    {
                        "PORT" => "0",
                        "DATA_DIR" => folder.FullName,
                        "ConnectionStrings__Default" => database.ConnectionString,
                        "DEMO_HISTORY" => "false",
                        _ => null,
                    }
            ),
            Modules.All,
            Ct
        );

    private static HttpClient Client(HostApplication application) =>
        new(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri($"http://localhost:{application.Address.Port}"),
        };

    private static async Task<HttpStatusCode> SignInAsync(HttpClient client, string password) =>
        (await client.PostAsJsonAsync("/api/session", new { userName = "admin", password }, Ct)).StatusCode;

    [GeneratedRegex(@"http://\S+/thiet-lap#ma=([A-Za-z0-9_-]{32})$")]
    private static partial Regex Link();
}
