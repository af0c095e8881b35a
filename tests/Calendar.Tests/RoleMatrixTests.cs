using System.Net;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests;

public sealed class RoleMatrixTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static readonly IReadOnlyDictionary<string, TestUser> Users = new Dictionary<string, TestUser>
    {
        ["reporter"] = TestUser.Reporter("BV-3801"),
        ["reviewer"] = TestUser.Medical,
        ["office"] = TestUser.Office,
        ["leader"] = TestUser.Leader,
        ["admin"] = TestUser.Admin,
    };

    public static TheoryData<string, string, string> Operations() =>
        new()
        {
            { "PUT", "/api/calendar/2099", "admin" },
            { "GET", "/api/calendar/2023", "reporter reviewer office leader admin" },
            { "POST", "/api/calendar/periods/2023-77/close", "office" },
            { "POST", "/api/calendar/periods/2023-77/open", "office" },
            { "POST", "/api/calendar/periods/2023-77/extensions", "office" },
            { "POST", "/api/calendar/periods/2023-77/extensions/batch", "office" },
            { "GET", "/api/calendar/periods/2023-07/extensions", "reporter reviewer office leader admin" },
            { "DELETE", "/api/calendar/extensions/none", "office" },
            { "POST", "/api/calendar/periods/2023-77/reminders", "office" },
            { "POST", "/api/calendar/reminders/none/seen", "reporter" },
            { "POST", "/api/reports/2023-77/BV-3801/submit", "reporter" },
            { "GET", "/api/reports/2023-07/BV-3801", "reporter reviewer office leader admin" },
        };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_operation_is_for_its_roles_alone(string method, string address, string allowed)
    {
        var body =
            method is "GET" or "DELETE" || address.EndsWith("/submit") || address.EndsWith("/seen")
                ? null
                : new { reason = "r" };

        var nobody = await calendar.Host.Anonymous.SendAsync(method, address, body);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal("application/problem+json", nobody.Content.Headers.ContentType?.MediaType);

        var reached = new List<string>();
        foreach (var (role, user) in Users)
        {
            var answer = await calendar.As(user).SendAsync(method, address, body);
            Assert.True((int)answer.StatusCode < 500);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
            {
                reached.Add(role);
            }
        }

        Assert.Equal(allowed, string.Join(' ', reached));
    }
}
