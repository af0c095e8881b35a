using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Directory.Facilities;

internal sealed class ImportFacilitiesRequest
{
    /// <summary>True: checks and counts, changes nothing.</summary>
    [QueryParam]
    public bool DryRun { get; init; }
}

/// <param name="Unchanged">Lines that say what already holds.</param>
internal sealed record ImportFacilitiesAnswer(bool DryRun, int Rows, int Added, int Changed, int Unchanged);

/// <summary>
/// Adds and changes facilities from a CSV file (UTF-8, `,` or `;`, at most 1 MB and 5,000 lines), all or nothing. A line
/// without `valid_from` applies from today. Errors name line and column.
/// </summary>
internal sealed class ImportFacilities(
    DirectoryDbContext db,
    ICurrentUser user,
    ProvinceCode province,
    TimeProvider clock
) : ModuleEndpoint<ImportFacilitiesRequest, ImportFacilitiesAnswer>
{
    private const int MostErrors = 200;

    public override void Configure()
    {
        Post("/api/directory/facilities/import");
        Summary(s => s.Summary = "Nhập danh sách đơn vị (CSV)");
        AllowRoles(Role.Administrator);
        Description(route => route.Accepts<string>("text/csv").WithMetadata(new HeavyWork()), clearDefaults: true);
    }

    public override async Task HandleAsync(ImportFacilitiesRequest request, CancellationToken ct)
    {
        if (await ReadBodyAsync(ct) is not { } body)
        {
            await RefuseAsync(FacilityFile.TooLarge());
            return;
        }

        var reading = FacilityFile.Read(body);
        if (!reading.Ok(out var file))
        {
            await RefuseAsync(reading.Problem!);
            return;
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var directory = await DirectorySnapshot.LoadAsync(db, FacilityImport.CodesOf(file), ct);
        var import = new FacilityImport(directory, province.Value, VietnamTime.Today(clock));
        var stamp = RecordStamp.Now(user.UserName, clock);
        var counts = import.Apply(file, stamp, out var errors);
        if (errors.Count > 0)
        {
            await RefuseAsync(
                Refused.Invalid(
                    $"Tệp có {errors.Count} lỗi nên chưa dòng nào được ghi. Hãy sửa tệp rồi nhập lại.",
                    errors.Count > MostErrors ? [.. errors.Take(MostErrors)] : errors
                ) with
                {
                    Title = "Tệp danh mục chưa hợp lệ",
                }
            );
            return;
        }

        if (!request.DryRun)
        {
            db.Heads.AddRange(directory.NewHeads);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await Send.OkAsync(new(request.DryRun, file.Rows.Count, counts.Added, counts.Changed, counts.Unchanged), ct);
    }

    /// <summary>The body, or null when it is larger than a file may be; reads no further than that.</summary>
    private async Task<byte[]?> ReadBodyAsync(CancellationToken ct)
    {
        if (HttpContext.Request.ContentLength > FacilityFile.MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await HttpContext.Request.Body.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (body.Length + read > FacilityFile.MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
