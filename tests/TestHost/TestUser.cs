using System.Text;
using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Access;

namespace DeAn06.TestHost;

/// <summary>Who a test signs in as.</summary>
public sealed record TestUser(string UserName, Role Role, Department? Department = null, string? Facility = null)
{
    public static TestUser Office { get; } =
        new("office", Role.Office, SharedKernel.Access.Department.DepartmentOffice);

    public static TestUser Medical { get; } =
        new("medical", Role.Reviewer, SharedKernel.Access.Department.MedicalAffairs);

    public static TestUser Finance { get; } =
        new("finance", Role.Reviewer, SharedKernel.Access.Department.PlanningFinance);

    public static TestUser Leader { get; } = new("leader", Role.Leader);

    public static TestUser Admin { get; } = new("admin", Role.Administrator);

    /// <summary>The reporter of this facility; its user name is the code in lower case.</summary>
    public static TestUser Reporter(string facility) => new(facility.ToLowerInvariant(), Role.Reporter, null, facility);

    // Headers carry ASCII only; names may be Vietnamese.
    internal string ToHeader() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, KernelJson.Options)));

    internal static TestUser? OfHeader(string header) =>
        JsonSerializer.Deserialize<TestUser>(Convert.FromBase64String(header), KernelJson.Options);
}
