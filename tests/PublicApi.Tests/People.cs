using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests;

/// <summary>Who asks.</summary>
/// <param name="Name">As tests call this person.</param>
/// <param name="Role">Null for who is not signed in or must change the password first.</param>
/// <param name="Unit">A reporter's facility.</param>
/// <param name="Division">As GraphQL names it.</param>
public sealed record Person(
    string Name,
    HttpClient Client,
    string? Role = null,
    string? Unit = null,
    string? Division = null
)
{
    public bool IsNobody => Name == People.Nobody;

    public bool IsOfTheProvince => Role is not (null or "reporter");

    public override string ToString() => Name;
}

/// <summary>One of each kind, each signed in once: sign-ins are counted.</summary>
public sealed class People
{
    public const string Nobody = "nobody";
    private const string Password = "Dean06@2023";

    private People(IReadOnlyList<Person> all) => All = all;

    public IReadOnlyList<Person> All { get; }

    public Person this[string name] => All.Single(person => person.Name == name);

    public static async Task<People> ComeAsync(Product product)
    {
        var admin = new Person("admin", await SignInAsync(product, "admin", Password), "administrator");
        return new People([
            new Person(Nobody, product.NewClient()),
            await NewcomerAsync(product, admin),
            new("bv-3801", await SignInAsync(product, "bv-3801", Password), "reporter", "BV-3801"),
            new("ttyt-380", await SignInAsync(product, "ttyt-380", Password), "reporter", "TTYT-380"),
            new("medical", await SignInAsync(product, "medical", Password), "reviewer", null, "MEDICAL_AFFAIRS"),
            new("finance", await SignInAsync(product, "finance", Password), "reviewer", null, "PLANNING_FINANCE"),
            new("office", await SignInAsync(product, "office", Password), "office", null, "DEPARTMENT_OFFICE"),
            new("leader", await SignInAsync(product, "leader", Password), "leader"),
            admin,
        ]);
    }

    public static async Task<HttpClient> SignInAsync(Product product, string userName, string password = Password)
    {
        var client = product.NewClient();
        using var answer = await client.PostAsJsonAsync("/api/session", new { userName, password });
        return answer.IsSuccessStatusCode
            ? client
            : throw new InvalidOperationException($"{userName} cannot sign in: {(int)answer.StatusCode}");
    }

    /// <summary>Holds a password that somebody else knows, and must change it before anything else.</summary>
    private static async Task<Person> NewcomerAsync(Product product, Person admin)
    {
        using var answer = await admin.Client.PostAsJsonAsync(
            "/api/accounts",
            new
            {
                userName = "newcomer",
                displayName = "Người mới",
                role = "leader",
            }
        );
        var created = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return new Person("newcomer", await SignInAsync(product, "newcomer", created["oneTimePassword"]!.ToString()));
    }
}
