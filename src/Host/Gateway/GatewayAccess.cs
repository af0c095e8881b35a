using DeAn06.SharedKernel.Access;
using GraphQL;

namespace DeAn06.Host.Gateway;

/// <summary>Who may read a field; a refusal is an error at the field, in Vietnamese, and the rest of the query is answered.</summary>
internal static class GatewayAccess
{
    private const string NotSignedIn = "Phiên làm việc không có hoặc đã hết hạn. Hãy đăng nhập rồi thực hiện lại.";

    /// <summary>Who is not signed in gets what the UI's own pages ask, and reads no schema.</summary>
    /// <exception cref="GatewayRefusal">Nobody is signed in.</exception>
    public static void MustBeSignedIn(this ICurrentUser user)
    {
        if (!user.IsSignedIn)
        {
            throw new GatewayRefusal("UNAUTHENTICATED", NotSignedIn, StatusCodes.Status401Unauthorized);
        }
    }

    public static GatewayRequest SignedIn(this IResolveFieldContext context)
    {
        var request = context.Request();
        return request.User.IsSignedIn ? request : throw Refusal("UNAUTHENTICATED", NotSignedIn);
    }

    /// <summary>Everyone of the Sở; a reporter reads its own facility only.</summary>
    public static GatewayRequest ReadsProvince(this IResolveFieldContext context)
    {
        var request = context.SignedIn();
        return request.User.ReadsProvince()
            ? request
            : throw Refusal(
                "FORBIDDEN",
                "Số liệu toàn tỉnh chỉ dành cho cán bộ Sở Y tế. Tài khoản này xem được báo cáo của đơn vị mình."
            );
    }

    /// <summary>Accounts are the administrator's affair alone.</summary>
    public static GatewayRequest Administers(this IResolveFieldContext context)
    {
        var request = context.SignedIn();
        return request.User.Is(Role.Administrator)
            ? request
            : throw Refusal("FORBIDDEN", "Danh sách tài khoản chỉ dành cho quản trị viên.");
    }

    public static GatewayRequest ReadsFacility(this IResolveFieldContext context, string facility)
    {
        var request = context.SignedIn();
        return request.User.ReadsFacility(facility)
            ? request
            : throw Refusal("FORBIDDEN", "Tài khoản này chỉ được xem báo cáo của đơn vị mình và các trạm trực thuộc.");
    }

    public static ExecutionError Refusal(string code, string message) => new(message) { Code = code };
}
