using DeAn06.SharedKernel.Facilities;
using DeAn06.TestHost;

namespace DeAn06.Modules.Directory.Tests;

public sealed class ContactTests(DirectoryHost directory)
{
    [Fact]
    public async Task A_reporter_keeps_its_own_contacts()
    {
        var reporter = directory.Host.As(TestUser.Reporter("BV-3804"));
        var tag = (await reporter.ReadAsync("BV-3804")).Tag;
        object[] two =
        [
            new
            {
                fullName = "Le\u0302 Thi\u0323 Hoa",
                position = "Trưởng phòng",
                phone = "+84 912.345.678",
                email = (string?)null,
            },
            new
            {
                fullName = "Nguyễn Văn An",
                phone = "0237 3852 123",
                email = "an.nv@benhvien.vn",
            },
        ];
        var kept = await reporter.PutContactsAsync("BV-3804", new { contacts = two }, tag);
        Assert.Equal(200, kept.Status);

        FocalContact[] expected =
        [
            new("BV-3804", "Lê Thị Hoa", "Trưởng phòng", "0912345678", null),
            new("BV-3804", "Nguyễn Văn An", null, "02373852123", "an.nv@benhvien.vn"),
        ];
        Assert.Equal(expected, (await ContactsAsync("BV-3804", "BV-3809"))["BV-3804"]);
        Assert.DoesNotContain("BV-3809", await ContactsAsync("BV-3804", "BV-3809"));

        var one = await reporter.PutContactsAsync("BV-3804", new { contacts = two[1..] }, kept.Tag);
        Assert.Equal("Nguyễn Văn An", Assert.Single((await ContactsAsync("BV-3804"))["BV-3804"]).FullName);
        Assert.Equal(412, (await reporter.PutContactsAsync("BV-3804", new { contacts = two }, kept.Tag)).Status);
        Assert.Equal(428, (await reporter.PutContactsAsync("BV-3804", new { contacts = two })).Status);

        Assert.Equal(
            200,
            (await reporter.PutContactsAsync("BV-3804", new { contacts = Array.Empty<object>() }, one.Tag)).Status
        );
        Assert.Empty(await ContactsAsync("BV-3804"));
    }

    [Fact]
    public async Task Wrong_contacts_are_refused_by_line()
    {
        object[] wrong =
        [
            new { fullName = "", phone = "12345" },
            new { fullName = "Không liên lạc được" },
            new { fullName = "Thư sai", email = "khong-phai-thu" },
        ];
        var refused = await directory.Admin.PutContactsAsync("BV-3803", new { contacts = wrong }, "*");
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [
                "contacts[0].fullName: blank",
                "contacts[0].phone: badPhone",
                "contacts[1].phone: blank",
                "contacts[2].email: badEmail",
            ],
            refused.Errors
        );
        var many = Enumerable.Repeat(new { fullName = "An", phone = "0912345678" }, 6);
        Assert.Equal(
            ["contacts: tooMany"],
            (await directory.Admin.PutContactsAsync("BV-3803", new { contacts = many }, "*")).Errors
        );
        object?[] none = [null, new { fullName = "An", phone = "0912345678" }];
        Assert.Equal(
            ["contacts[0]: blank"],
            (await directory.Admin.PutContactsAsync("BV-3803", new { contacts = none }, "*")).Errors
        );
        Assert.Equal(["contacts: blank"], (await directory.Admin.PutContactsAsync("BV-3803", new { }, "*")).Errors);
        Assert.Empty(await ContactsAsync("BV-3803"));
    }

    [Fact]
    public async Task Contacts_of_an_unknown_facility_are_not_found() =>
        Assert.Equal(
            404,
            (await directory.Admin.PutContactsAsync("BV-9999", new { contacts = Array.Empty<object>() }, "*")).Status
        );

    private Task<IReadOnlyDictionary<string, IReadOnlyList<FocalContact>>> ContactsAsync(params string[] codes) =>
        directory.Catalogue.ContactsAsync(codes, TestContext.Current.CancellationToken);
}
