using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Contacts;

/// <summary>A focal contact as entered. At least one of phone and email is required.</summary>
/// <param name="FullName">Up to 100 characters. Required.</param>
/// <param name="Phone">A Vietnamese number: 10 digits of a mobile, 11 of a landline with its area code; spaces, dots and +84 are understood.</param>
internal sealed partial record ContactEntry(
    [property: MaxLength(ContactEntry.LongestName)] string? FullName,
    [property: MaxLength(ContactEntry.LongestName)] string? Position,
    [property: MaxLength(ContactEntry.LongestPhone)] string? Phone,
    [property: MaxLength(ContactEntry.LongestEmail)] string? Email
)
{
    private const int LongestName = 100;
    private const int LongestPhone = 40;
    private const int LongestEmail = 254;

    public FocalContactRow? Read(int place, List<LineError> errors)
    {
        var before = errors.Count;
        var who = $"contacts[{place - 1}]";
        var name = EnteredText.Read(FullName, $"{who}.fullName", "Họ và tên", LongestName, errors, required: true);
        var position = EnteredText.Read(Position, $"{who}.position", "Chức vụ", LongestName, errors);
        var phone = ReadPhone($"{who}.phone", errors);
        var email = EnteredText.Read(Email, $"{who}.email", "Thư điện tử", LongestEmail, errors);
        if (email is not null && !EmailShape().IsMatch(email))
        {
            var message = $"Thư điện tử “{email}” chưa đúng. Hãy nhập như ten@donvi.gov.vn.";
            errors.Add(new($"{who}.email", "badEmail", message));
        }

        if (errors.Count == before && phone is null && email is null)
        {
            var message = $"{name} chưa có số điện thoại hoặc thư điện tử. Hãy nhập ít nhất một trong hai.";
            errors.Add(new($"{who}.phone", "blank", message));
        }

        return errors.Count > before
            ? null
            : new()
            {
                Place = place,
                FullName = name!,
                Position = position,
                Phone = phone,
                Email = email,
            };
    }

    private string? ReadPhone(string line, List<LineError> errors)
    {
        if (string.IsNullOrWhiteSpace(Phone))
        {
            return null;
        }

        var digits = Phone.Length > LongestPhone ? Phone : Separators().Replace(Phone, "");
        digits =
            digits.StartsWith("+84", StringComparison.Ordinal) ? "0" + digits[3..]
            : digits.StartsWith("84", StringComparison.Ordinal) && digits.Length > 10 ? "0" + digits[2..]
            : digits;
        if (PhoneShape().IsMatch(digits))
        {
            return digits;
        }

        var message =
            $"Số điện thoại “{Excerpt.Of(digits)}” chưa đúng. Hãy nhập số di động 10 chữ số hoặc số cố định 11 chữ số kèm mã vùng.";
        errors.Add(new(line, "badPhone", message));
        return null;
    }

    [GeneratedRegex(@"[\s.\-()]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(0[35789][0-9]{8}|02[0-9]{9})\z")]
    private static partial Regex PhoneShape();

    [GeneratedRegex(
        @"^[A-Za-z0-9._%+\-]+@([A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}\z",
        RegexOptions.None,
        200
    )]
    private static partial Regex EmailShape();
}
