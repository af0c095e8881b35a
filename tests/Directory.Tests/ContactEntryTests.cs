using DeAn06.Modules.Directory.Contacts;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Tests;

public sealed class ContactEntryTests
{
    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("84.912.345.678", "0912345678")]
    [InlineData("(0237) 3852-123", "02373852123")]
    public void Vietnamese_numbers_are_understood(string entered, string kept) =>
        Assert.Equal(kept, new ContactEntry("An", null, entered, null).Read(1, [])!.Phone);

    [Theory]
    [InlineData("12345")]
    [InlineData("0112345678")]
    [InlineData("09123456789")]
    [InlineData("0912345678\0")]
    [InlineData("0912345678                               0")]
    [InlineData("không có")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    public void Other_numbers_are_refused(string entered) => Refuses(new("An", null, entered, null), "badPhone");

    [Theory]
    [InlineData("an@benhvien")]
    [InlineData("an@@benhvien.vn")]
    [InlineData("an binh@benhvien.vn")]
    [InlineData("ẩn@benhvien.vn")]
    [InlineData("an@-.vn")]
    public void Wrong_addresses_are_refused(string entered) => Refuses(new("An", null, null, entered), "badEmail");

    [Fact]
    public void A_right_address_is_kept() =>
        Assert.Equal(
            "an.nv+1@syt.thanhhoa.gov.vn",
            new ContactEntry("An", null, null, "an.nv+1@syt.thanhhoa.gov.vn").Read(1, [])!.Email
        );

    private static void Refuses(ContactEntry entry, string code)
    {
        var errors = new List<LineError>();
        Assert.Null(entry.Read(1, errors));
        Assert.Equal(code, Assert.Single(errors).Code);
    }
}
