using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DeAn06.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.SharedKernel.Tests.Web;

public sealed class NotesHost : IAsyncLifetime
{
    internal ModuleHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await ModuleHost.StartAsync(new NotesModule());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

public sealed class KernelWebTests(NotesHost notes) : IClassFixture<NotesHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Office => notes.Host.As(TestUser.Office);

    [Fact]
    public async Task A_saved_note_is_in_the_modules_own_schema_under_its_own_role()
    {
        using var sql = notes.Host.CountSql();
        var answer = await PostAsync(Office, """{"name":"một","figures":{"pages":3}}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("office", (await JsonAsync(answer)).GetProperty("by").GetString());
        Assert.Contains(sql.Commands, command => command.Contains("INSERT INTO notes.notes", StringComparison.Ordinal));
        Assert.Equal(1, sql.Count);
        await using var connection = new NpgsqlConnection(notes.Host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var who = new NpgsqlCommand("select current_user", connection);
        Assert.Equal("dean06_notes", await who.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task The_modules_role_is_refused_another_schema()
    {
        await using (var admin = new NpgsqlConnection(notes.Host.AdminConnectionString))
        {
            await admin.OpenAsync(Ct);
            await using var create = new NpgsqlCommand("create schema other; create table other.t (x int)", admin);
            await create.ExecuteNonQueryAsync(Ct);
        }

        await using var module = new NpgsqlConnection(notes.Host.ConnectionString);
        await module.OpenAsync(Ct);
        foreach (var sql in (string[])["select * from other.t", "create table public.t (x int)", "create schema mine"])
        {
            await using var command = new NpgsqlCommand(sql, module);
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Theory]
    [InlineData("""{"name":"a","figures":{"pages":1.5}}""", "figures.pages", "1.5")]
    [InlineData("""{"name":"a","figures":{"pages":"3"}}""", "figures.pages", "\"3\"")]
    [InlineData("""{"name":"a","figures":{"pages":99999999999}}""", "figures.pages", "99999999999")]
    [InlineData("""{"name":7,"figures":{"pages":1}}""", "name", "7")]
    [InlineData("""{"name":"a","figures":null}""", "figures", "null")]
    public async Task A_value_of_the_wrong_kind_is_named(string body, string member, string value)
    {
        var problem = await RefusedAsync(await PostAsync(Office, body), 400, "malformed");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(member, error.GetProperty("line").GetString());
        Assert.Contains($"“{value}”", error.GetProperty("message").GetString());
        Assert.Contains("Sửa lại", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"name":"\ud800","figures":{"pages":1}}""")]
    [InlineData("""{"name":"\u0000","figures":{"pages":1}}""")]
    [InlineData("""{"name":"a","name":"b","figures":{"pages":1}}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[")]
    public async Task A_body_that_cannot_be_read_is_refused(string body) =>
        await RefusedAsync(await PostAsync(Office, body), 400, "malformed");

    [Fact]
    public async Task Text_is_composed_before_the_module_sees_it()
    {
        var answer = await PostAsync(
            Office,
            """{"name":"Bệnh viện","figures":{"pages":1}}""".Replace("ệ", "e\u0323\u0302")
        );

        Assert.Equal("Bệnh viện", (await JsonAsync(answer)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_same_key_twice_is_a_conflict()
    {
        await PostAsync(Office, """{"name":"hai lần","figures":{"pages":1}}""");

        await RefusedAsync(
            await PostAsync(Office, """{"name":"hai lần","figures":{"pages":1}}"""),
            409,
            "alreadyExists"
        );
    }

    [Fact]
    public async Task A_bug_answers_500_without_its_secret()
    {
        var problem = await RefusedAsync(
            await PostAsync(Office, """{"name":"bug","figures":{"pages":1}}"""),
            500,
            "unforeseen"
        );

        Assert.DoesNotContain("secret", problem.GetRawText());
        Assert.NotEqual("", problem.GetProperty("traceId").GetString());
    }

    [Theory]
    [InlineData("reading")]
    [InlineData("writing")]
    public async Task A_lost_database_asks_to_try_again_and_the_next_call_goes_through(string when)
    {
        var answer = await PostAsync(Office, $$$"""{"name":"lost while {{{when}}}","figures":{"pages":1}}""");

        Assert.NotNull(answer.Headers.RetryAfter);
        await RefusedAsync(answer, 503, "unavailable");
        var again = await PostAsync(Office, $$$"""{"name":"after {{{when}}}","figures":{"pages":1}}""");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Nobody_signed_in_is_401_and_a_wrong_role_403()
    {
        const string body = """{"name":"x","figures":{"pages":1}}""";
        await RefusedAsync(await PostAsync(notes.Host.Anonymous, body), 401, "notSignedIn");
        await RefusedAsync(await PostAsync(notes.Host.As(TestUser.Leader), body), 403, "notAllowed");
    }

    [Fact]
    public async Task Unknown_address_wrong_method_wrong_type_and_too_much_are_problems()
    {
        await RefusedAsync(await Office.GetAsync("/api/nothing", Ct), 404, "noSuchAddress");
        await RefusedAsync(await Office.GetAsync("/api/notes", Ct), 405, "methodNotAllowed");
        using var text = new StringContent("x", Encoding.UTF8, "text/plain");
        await RefusedAsync(await Office.PostAsync("/api/notes", text, Ct), 415, "unsupportedMediaType");
        using var untyped = new ByteArrayContent("{}"u8.ToArray());
        await RefusedAsync(await Office.PostAsync("/api/notes", untyped, Ct), 415, "unsupportedMediaType");
        await RefusedAsync(await Office.PostAsync("/api/notes", null, Ct), 415, "unsupportedMediaType");
        var large = $$$"""{"name":"{{{new string('x', 1_100_000)}}}","figures":{"pages":1}}""";
        await RefusedAsync(await PostAsync(Office, large), 413, "tooLarge");
    }

    [Fact]
    public async Task The_seed_ran_before_the_first_request()
    {
        await using var scope = notes.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotesDb>();
        Assert.True(await db.Notes.CountAsync(Ct) >= 0);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync("/api/notes", new StringContent(body, Encoding.UTF8, "application/json"), Ct);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

    private static async Task<JsonElement> RefusedAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"urn:dean06:{code}", problem.GetProperty("type").GetString());
        return problem;
    }
}
