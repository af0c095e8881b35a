using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using Microsoft.AspNetCore.Builder;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>The facility as it is to be from a day on; every member is the whole truth, an absent one is empty.</summary>
internal sealed class PutFacilityRequest
{
    /// <summary>First day of the change. Required.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Official name, up to 200 characters. Required.</summary>
    [MaxLength(FacilityEntry.LongestName)]
    public string? Name { get; init; }

    /// <summary>For narrow places, up to 100 characters; the name where absent.</summary>
    [MaxLength(FacilityEntry.LongestShortName)]
    public string? ShortName { get; init; }

    /// <summary>Required.</summary>
    public FacilityKind? Kind { get; init; }

    /// <summary>Required; a station's is `commune`.</summary>
    public CareLevel? Tier { get; init; }

    /// <summary>Required.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>District of that day; absent only at central level.</summary>
    [MaxLength(FacilityEntry.LongestAreaCode)]
    public string? DistrictCode { get; init; }

    /// <summary>Commune of that day, in the district.</summary>
    [MaxLength(FacilityEntry.LongestAreaCode)]
    public string? CommuneCode { get; init; }

    /// <summary>A station's district health centre; nobody else has one.</summary>
    public string? ParentCode { get; init; }

    /// <summary>Beyond what the kind implies: `issuesDriverCertificates`, or `hospital` of a health centre with beds.</summary>
    public IReadOnlyList<Capabilities>? Capabilities { get; init; }

    /// <summary>Names of sections that do not concern the facility (`driver-health-certificates`); an unknown one is refused.</summary>
    public IReadOnlyList<string?>? NotApplicableSections { get; init; }

    /// <summary>Where the name comes from.</summary>
    [MaxLength(FacilityEntry.LongestSource)]
    public string? NameSource { get; init; }

    internal FacilityEntry Entry() =>
        new(
            Name,
            ShortName,
            Kind,
            Tier,
            Ownership,
            DistrictCode,
            CommuneCode,
            ParentCode,
            (Capabilities ?? []).Aggregate(default(Capabilities), (all, one) => all | one),
            [.. (NotApplicableSections ?? []).OfType<string>()],
            NameSource
        );
}

/// <summary>
/// Adds a facility, or changes it from a day on. The row valid before is closed the day before; the newest row's own first
/// day corrects that row. Needs If-Match where the facility exists (428), and its newest version (412).
/// </summary>
internal sealed class PutFacility(
    DirectoryDbContext db,
    IEnumerable<Section> sections,
    ICurrentUser user,
    TimeProvider clock
) : ModuleEndpoint<PutFacilityRequest, FacilityAnswer>
{
    public override void Configure()
    {
        Put("/api/directory/facilities/{code}");
        Summary(s => s.Summary = "Thêm hoặc sửa một đơn vị từ một ngày");
        AllowRoles(Role.Administrator);
        Description(d => d.WithMetadata(new TakesIfMatch(Required: true)));
    }

    public override async Task HandleAsync(PutFacilityRequest request, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var errors = new List<LineError>();
        if (!FacilityCode.IsValid(code))
        {
            errors.Add(new("code", "badCode", $"Mã cơ sở chưa đúng. Mã gồm {FacilityCode.Expected}."));
        }

        new DateWindow(VietnamTime.Today(clock)).Check(request.ValidFrom, "validFrom", "Ngày áp dụng", errors);
        var entered = request.Entry().Read(errors);
        SectionNames.Check(request.NotApplicableSections ?? [], [.. sections], errors);
        if (entered is not { } attributes || errors.Count > 0)
        {
            await RefuseAsync(Invalid(errors));
            return;
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        string[] named = attributes.ParentCode is { } parent ? [code, parent] : [code];
        var directory = await DirectorySnapshot.LoadAsync(db, named, ct);
        if (HttpContext.Request.CheckVersion(directory.Find(code)) is { } refusal)
        {
            await RefuseAsync(refusal);
            return;
        }

        var stamp = RecordStamp.Now(user.UserName, clock);
        directory.Apply([new(code, request.ValidFrom!.Value, attributes)], stamp, errors);
        if (errors.Count > 0)
        {
            await RefuseAsync(Invalid(errors));
            return;
        }

        db.Heads.AddRange(directory.NewHeads);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        var head = directory.Find(code)!;
        HttpContext.Announce(head.Version);
        await Send.OkAsync(FacilityAnswer.Of(head), ct);
    }

    private static Problem Invalid(IReadOnlyList<LineError> errors) =>
        InvalidFacility.Because("Chưa ghi được đơn vị. Hãy sửa các mục nêu dưới đây rồi gửi lại.", errors);
}
