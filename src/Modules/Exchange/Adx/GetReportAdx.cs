using System.Xml;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Sections;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Exchange.Adx;

/// <summary>
/// `GET /api/reports/{period}/{facility}.adx`: the unit's figures as ADX, its stations as units of their own. Errors: 401, 403 (another
/// facility's), 404 (period, facility; nothing owed).
/// </summary>
internal sealed class GetReportAdx(UnitReports reports, TimeProvider clock) : ModuleEndpoint<EmptyRequest, object>
{
    public override void Configure()
    {
        Get("/api/reports/{period}/{facility}.adx");
        Summary(s => s.Summary = "Tải số liệu của đơn vị theo chuẩn ADX");
        Description(
            route => route.Produces<string>(200, AdxDocument.ContentType).WithMetadata(new HeavyWork()),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await reports.FindAsync(Route<string>("period")!, Route<string>("facility")!, ct);
        if (!found.Ok(out var report))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Indent = true }))
        {
            await AdxDocument.BeginAsync(xml, clock.GetUtcNow());
            foreach (var form in report.Forms)
            {
                foreach (var shape in form.Form.Sections)
                {
                    await WriteAsync(xml, report, form, shape);
                }
            }

            await AdxDocument.EndAsync(xml);
        }

        await Send.BytesAsync(
            bytes.ToArray(),
            $"bao-cao-{report.Period.Code}-{report.Facility.Code}.adx.xml",
            AdxDocument.ContentType,
            cancellation: ct
        );
    }

    private static async Task WriteAsync(XmlWriter xml, UnitReport report, UnitForm form, SectionShape shape)
    {
        if (form.FilingOf(shape) is not { } filing)
        {
            return;
        }

        var (period, section) = (report.Period, shape.Section.Name);
        await AdxDocument.WriteAsync(xml, report.Facility.Code, period, section, shape.Set, filing.FiguresAny);
        foreach (var (station, _, figures) in filing.StationsAny)
        {
            await AdxDocument.WriteAsync(xml, station, period, section, shape.Set, figures);
        }
    }
}
