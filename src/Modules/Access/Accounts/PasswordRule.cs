using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Profiles;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>
/// What no password may be beside too short: the published one, figures alone, what is on the list of common ones or made of it, a
/// name of the account in disguise. Length is what protects; forced digits and signs only make people write passwords down.
/// </summary>
internal sealed class PasswordRule(Profile profile) : IPasswordValidator<Account>
{
    private const int Enough = 6;

    private const int DifferentCharacters = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            password is null || password.Length < Passwords.MinimumLength || Weakness(user, password) is not { } error
                ? IdentityResult.Success
                : IdentityResult.Failed(error)
        );

    /// <summary>Null where it will do.</summary>
    public IdentityError? Weakness(Account account, string password)
    {
        if (password.Contains(PublishedPassword.Value, StringComparison.OrdinalIgnoreCase))
        {
            return Say("PasswordPublished", "Mật khẩu dùng thử ai cũng biết nên không đặt được. Chọn mật khẩu khác.");
        }

        if (password.All(c => char.IsDigit(c) || char.IsWhiteSpace(c)))
        {
            return Say(
                "PasswordDigitsOnly",
                "Mật khẩu chỉ gồm chữ số thì dễ đoán. Thêm chữ, ví dụ vài từ không liên quan."
            );
        }

        if (
            password.ToLowerInvariant().Distinct().Count() < DifferentCharacters
            || GuessedParts.Of(password, []) < Enough
        )
        {
            return Say(
                "PasswordCommon",
                "Mật khẩu này dễ đoán: có trong danh sách mật khẩu hay gặp, lặp lại hoặc theo dãy phím. "
                    + "Chọn mật khẩu khác, ví dụ bốn từ không liên quan ghép lại."
            );
        }

        string?[] names = [account.UserName, account.DisplayName, account.FacilityCode, Named(profile.ProvinceName)];
        return GuessedParts.Of(password, names.OfType<string>()) < Enough
            ? Say(
                "PasswordPersonal",
                "Mật khẩu gần giống tên đăng nhập, tên hiển thị, mã đơn vị hoặc tên tỉnh nên dễ đoán. Chọn mật khẩu khác hẳn các tên đó."
            )
            : null;
    }

    /// <summary>The name alone, without “Tỉnh”: what it is, many places are.</summary>
    private static string Named(string province) =>
        string.Join(' ', province.Split(' ').SkipWhile(word => word is "Tỉnh" or "Thành" or "phố"));

    private static IdentityError Say(string code, string description) =>
        new() { Code = code, Description = description };
}
