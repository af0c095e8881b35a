using System.ComponentModel.DataAnnotations;
using DeAn06.Modules.Directory.Facilities;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Contacts;

/// <summary>All focal contacts of a facility, the first to call first; an empty list removes them.</summary>
internal sealed class PutContactsRequest
{
    /// <summary>At most 5. Required.</summary>
    [MaxLength(PutContacts.Most)]
    public IReadOnlyList<ContactEntry?>? Contacts { get; init; }
}

/// <param name="Version">The facility's version, also the ETag.</param>
internal sealed record ContactsAnswer(
    [property: RegularExpression("^" + TextShape.Facility + "$"), MaxLength(TextShape.LongestFacility)] string Code,
    int Version,
    [property: MaxLength(PutContacts.Most)] IReadOnlyList<FocalContact> Contacts
);

/// <summary>
/// Replaces a facility's focal contacts: the administrator any facility's, a reporter its own. Needs If-Match with the
/// facility's version (428, 412).
/// </summary>
internal sealed class PutContacts(DirectoryDbContext db, ICurrentUser user)
    : ModuleEndpoint<PutContactsRequest, ContactsAnswer>
{
    public const int Most = 5;

    public override void Configure()
    {
        Put("/api/directory/facilities/{code}/contacts");
        Summary(s => s.Summary = "Thay danh sách cán bộ đầu mối");
        AllowRoles(Role.Administrator, Role.Reporter);
        Description(d => d.WithMetadata(new TakesIfMatch(Required: true)));
    }

    public override async Task HandleAsync(PutContactsRequest request, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        if (user.Role == Role.Reporter && user.Facility != code)
        {
            await RefuseAsync(
                Refused.NotAllowed(
                    $"Tài khoản này chỉ sửa được cán bộ đầu mối của {user.Facility}. Hãy chọn đúng đơn vị."
                )
            );
            return;
        }

        var contacts = Read(request.Contacts, out var errors);
        if (errors.Count > 0)
        {
            await RefuseAsync(
                Refused.Invalid("Chưa ghi được cán bộ đầu mối. Hãy sửa các mục nêu dưới đây rồi gửi lại.", errors) with
                {
                    Title = "Cán bộ đầu mối chưa hợp lệ",
                }
            );
            return;
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var outcome = await ReplaceAsync(code, contacts, ct);
        if (outcome.Problem is null)
        {
            await transaction.CommitAsync(ct);
        }

        await AnswerAsync(outcome, ct);
    }

    private static List<FocalContactRow> Read(IReadOnlyList<ContactEntry?>? entries, out List<LineError> errors)
    {
        errors = [];
        if (entries is null || entries.Count > Most)
        {
            var message = $"Danh sách cán bộ đầu mối gồm tối đa {Most} người. Hãy gửi lại danh sách.";
            errors.Add(new("contacts", entries is null ? "blank" : "tooMany", message));
            return [];
        }

        var rows = new List<FocalContactRow>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not { } entry)
            {
                var message =
                    $"Mục thứ {i + 1} trong danh sách cán bộ đầu mối để trống. Hãy nhập họ tên, điện thoại hoặc bỏ mục này.";
                errors.Add(new($"contacts[{i}]", "blank", message));
            }
            else if (entry.Read(i + 1, errors) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private async Task<Outcome<ContactsAnswer>> ReplaceAsync(
        string code,
        List<FocalContactRow> contacts,
        CancellationToken ct
    )
    {
        var head = FacilityCode.IsValid(code)
            ? await db.Heads.Include(h => h.Contacts).SingleOrDefaultAsync(h => h.Code == code, ct)
            : null;
        if (head is null)
        {
            return GetFacility.Unknown(code);
        }

        if (HttpContext.Request.CheckVersion(head) is { } refusal)
        {
            return refusal;
        }

        head.SetContacts(contacts);
        await db.SaveChangesAsync(ct);
        HttpContext.Announce(head.Version);
        return new ContactsAnswer(
            code,
            head.Version,
            [.. contacts.Select(c => new FocalContact(code, c.FullName, c.Position, c.Phone, c.Email))]
        );
    }
}
