using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>A reviewer's division is one of the profile's.</summary>
public sealed class DivisionTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("unknown")]
    [InlineData("MedicalAffairs")]
    [InlineData("MEDICAL_AFFAIRS")]
    public async Task One_that_the_profile_does_not_have_is_refused_with_those_that_it_has(string division)
    {
        var admin = await access.AsAsync("admin");
        var body = $$"""{"userName":"d1","displayName":"D","role":"reviewer","department":"{{division}}"}""";
        var problem = await RefusedAsync(await admin.PostAsync("/api/accounts", Json(body), Ct), 422, "invalidAccount");

        Assert.Equal(["department"], Lines(problem));
        var message = problem.GetProperty("errors")[0].GetProperty("message").GetString();
        Assert.Contains($"“{division}”", message);
        Assert.Contains("medicalAffairs (Phòng Nghiệp vụ Y)", message);
        Assert.Contains("personnel (Phòng Tổ chức cán bộ)", message);
    }

    [Fact]
    public async Task A_division_that_follows_no_section_may_have_accounts()
    {
        var admin = await access.AsAsync("admin");
        const string body = """{"userName":"d2","displayName":"D","role":"reviewer","department":"pharmacyAffairs"}""";
        var account = await BodyAsync(await admin.PostAsync("/api/accounts", Json(body), Ct), 201);

        Assert.Equal("pharmacyAffairs", account.GetProperty("account").GetProperty("department").GetString());
    }
}
