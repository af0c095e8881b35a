using System.Text;
using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.TestHost;

/// <summary>Who a test signs in as.</summary>
public sealed record TestUser(string UserName, Role Role, string? Department = null, string? Facility = null)
{
    public static TestUser Office { get; } = Of(TestProfile.Default.Divisions.Single(division => division.Office));

    public static TestUser Medical { get; } = OfAccount("medical");

    public static TestUser Finance { get; } = OfAccount("finance");

    public static TestUser Leader { get; } = new("leader", Role.Leader);

    public static TestUser Admin { get; } = new("admin", Role.Administrator);

    /// <summary>Who reviews for this division.</summary>
    public static TestUser Of(Division division) =>
        new(division.AccountName, division.Office ? Role.Office : Role.Reviewer, division.Code);

    /// <summary>The reporter of this facility; its user name is the code in lower case.</summary>
    public static TestUser Reporter(string facility) => new(facility.ToLowerInvariant(), Role.Reporter, null, facility);

    private static TestUser OfAccount(string name) =>
        Of(TestProfile.Default.Divisions.Single(division => division.AccountName == name));

    // Headers carry ASCII only; names may be Vietnamese.
    internal string ToHeader() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, KernelJson.Options)));

    internal static TestUser? OfHeader(string header) =>
        JsonSerializer.Deserialize<TestUser>(Convert.FromBase64String(header), KernelJson.Options);
}
