using System.Security.Claims;
using DeAn06.SharedKernel.Access;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Access.Session;

/// <summary>Who is asking, read from the claims of the request. Outside a request nobody is.</summary>
internal sealed class CurrentUserOfRequest(IHttpContextAccessor http) : ICurrentUser
{
    public bool IsSignedIn => Principal?.Identity?.IsAuthenticated == true;

    public string? UserName => Claim(ClaimTypes.Name);

    public string? DisplayName => Claim(SessionClaims.DisplayName);

    public Role? Role => Named<Role>(ClaimTypes.Role);

    public string? Department => Claim(SessionClaims.Department);

    public string? Facility => Claim(SessionClaims.Facility);

    public bool MustChangePassword => Claim(SessionClaims.MustChangePassword) == "true";

    public bool IsSample => Claim(SessionClaims.Sample) == "true";

    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    private string? Claim(string type) => IsSignedIn ? Principal!.FindFirstValue(type) : null;

    private T? Named<T>(string type)
        where T : struct, Enum => Enum.TryParse<T>(Claim(type), out var value) ? value : null;
}
