using System.Collections.Frozen;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A filing of one section: figures, checks, what may be done, and every version.</summary>
internal sealed class FilingType : ObjectGraphType<IFilingView>
{
    /// <summary>Fields for which a list reads the figures of stations.</summary>
    public static readonly IReadOnlySet<string> AskStations = FrozenSet.Create("stations", "checks");

    /// <summary>Fields for which a list asks the calendar what may be done with each filing.</summary>
    public static readonly IReadOnlySet<string> AskTheGate = FrozenSet.Create(
        "allowedActions",
        "checks",
        "expectedStations",
        "extendedUntil",
        "periodState",
        "stations"
    );

    private readonly SectionFamily family;

    /// <param name="node">Null where it has no identity of its own: one filing is one node.</param>
    public FilingType(SectionFamily family, IInterfaceGraphType? node)
    {
        this.family = family;
        Name = family.Named("Filing");
        Description = "Báo cáo một nội dung của một đơn vị trong một kỳ.";
        if (node is not null)
        {
            IsTypeOf = value => value is IFilingView filing && family.ShapeOf(filing).Section.Name == filing.Section;
            Field<NonNullGraphType<IdGraphType>>("id")
                .Description(Of.Id)
                .Resolve(c => Cursors.NodeId(Name, $"{c.Source.Period}/{c.Source.Facility}"));
            AddResolvedInterface(node);
        }

        Field("facility", Of.RequiredRef("Facility"))
            .Resolve(c => new FacilityNode(c.Source.FacilityThen, c.Source.To));
        Field("period", f => f.Period).Description("Mã kỳ.");
        Field("days", f => f.Days).Description("Số ngày của khoảng lấy số liệu của kỳ.");
        Field<NonNullGraphType<EnumerationGraphType<FilingState>>>("state").Resolve(c => c.Source.State);
        Field("version", f => f.Version).Description("Số của ETag; tăng một sau mỗi thay đổi.");
        family.AddFigures(this, "figures", f => f.FiguresAny).Description("Số của chính đơn vị.");
        Field("carriedFrom", Of.Ref("ReportingPeriod"))
            .Description(
                "Chưa nhập, và các danh sách đang là của kỳ trước này, mang sang để bắt đầu; trống khi đã lưu hoặc không có gì mang sang."
            )
            .Resolve(c => c.Source.CarriedFromPeriod);
        family
            .AddFigures(this, "total", f => f.TotalAny)
            .Description("Cộng cả phụ lục từng trạm, nếu nội dung này có.");
        Field("stations", Of.ListOf(family.Named("StationFigures")))
            .Description("Theo mã trạm; nội dung có phụ lục thì có đủ mọi trạm của đơn vị.")
            .Resolve(c => c.Source.StationsAny);
        Field("expectedStations", Of.ListOf("ExpectedStation"))
            .Description("Các trạm mà đơn vị báo cáo thay; trống khi nội dung này không hỏi theo trạm.")
            .Resolve(c => c.Source.ExpectedStations);
        Field("checks", Of.ListOf("Check"))
            .Description("Các kiểm tra chưa đạt lúc này: có kiểm tra chặn việc gửi, có kiểm tra chỉ cần giải trình.")
            .Resolve(c =>
                c.Request().Of(family.ShapeOf(c.Source).Section).Checks.Load(c.Source).Then(failed => failed ?? [])
            );
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EnumerationGraphType<FilingAction>>>>>("allowedActions")
            .Resolve(c => c.Source.AllowedActions);
        Field("explanations", Of.ListOf("Explanation")).Resolve(c => FilingTypes.Explanations(c.Source.Explanations));
        Field("returned", Of.Ref("ReturnNote")).Resolve(c => c.Source.Returned);
        Field("reopened", Of.Ref("ReopenNote")).Resolve(c => c.Source.Reopened);
        Field("submission", f => f.Submission).Description("Số lần đã gửi.");
        Field<InstantType>("submittedAt").Resolve(c => c.Source.SubmittedAt);
        Field("submittedBy", f => f.SubmittedBy, nullable: true);
        Field("late", f => f.Late);
        Field("receipt", f => f.Receipt, nullable: true)
            .Description("Số giấy biên nhận của lần gửi mới nhất, không bao giờ đổi: 2023-08/BV-3801/PL1-2/01.");
        Field<NonNullGraphType<EnumerationGraphType<RiskLevel>>>("risk")
            .Description(
                "Mức cần xem xét của lần gửi mới nhất, theo các giải trình: thay đổi lớn, khác đơn vị cùng tuyến, có giải trình, sạch."
            )
            .Resolve(c => c.Source.Risk);
        Field("riskScore", f => f.RiskScore).Description("Lớn hơn thì nên xem trước.");
        Field<InstantType>("savedAt").Resolve(c => c.Source.SavedAt);
        Field("savedBy", f => f.SavedBy, nullable: true);
        Field<NonNullGraphType<InstantType>>("dueAt").Resolve(c => c.Source.DueAt);
        Field<NonNullGraphType<EnumerationGraphType<PeriodState>>>("periodState").Resolve(c => c.Source.PeriodState);
        Field<InstantType>("extendedUntil").Resolve(c => c.Source.ExtendedUntil);
        Field("synthetic", f => f.Synthetic)
            .Description("Số liệu giả lập để dùng thử: người lưu sau cùng là một tài khoản dùng thử.");
        FilingContext.AddTo(this, family);
        Field("versions", Of.ListOf(family.Named("FilingVersion"))).Resolve(c => Versions(c).Then(v => v ?? []));
        Field("difference", Of.ListOf("LineChange"))
            .Description("Các dòng khác nhau giữa hai bản đã gửi.")
            .Argument<NonNullGraphType<IntGraphType>>("from", a => a.Description = "Bản gửi lần thứ mấy, để so từ.")
            .Argument<NonNullGraphType<IntGraphType>>("to", a => a.Description = "Bản gửi lần thứ mấy, để so đến.")
            .Resolve(c => Versions(c).Then(versions => Difference(c, family.ShapeOf(c.Source).Set, versions ?? [])));
    }

    private Deferred<IReadOnlyList<FilingVersionView>?> Versions(IResolveFieldContext<IFilingView> context) =>
        context.Source.Id is { } id
            ? context.Request().Of(family.ShapeOf(context.Source).Section).Versions.Load(id)
            : new Deferred<IReadOnlyList<FilingVersionView>?>(_ =>
                Task.FromResult<IReadOnlyList<FilingVersionView>?>([])
            );

    private static IReadOnlyList<LineChange> Difference(
        IResolveFieldContext<IFilingView> context,
        LineSet lines,
        IReadOnlyList<FilingVersionView> versions
    )
    {
        (IFigures, IReadOnlyDictionary<string, IFigures>) Version(string argument)
        {
            var number = context.GetArgument<int>(argument);
            return versions.FirstOrDefault(v => v.Number == number) is { } version
                ? (version.Figures, version.Stations.ToDictionary(s => s.Station, s => s.Figures))
                : throw GatewayAccess.Refusal("NOT_FOUND", $"Báo cáo này không có bản gửi lần {number}.");
        }

        return Differences.Between(lines, Version("from"), Version("to"));
    }
}

internal sealed class FilingVersionType : ObjectGraphType<FilingVersionView>
{
    public FilingVersionType(SectionFamily family)
    {
        Name = family.Named("FilingVersion");
        Description = "Một bản đã gửi; không bao giờ đổi.";
        Field("number", v => v.Number);
        Field<NonNullGraphType<InstantType>>("submittedAt").Resolve(c => c.Source.SubmittedAt);
        Field("submittedBy", v => v.SubmittedBy);
        Field("late", v => v.Late);
        Field("synthetic", v => v.Synthetic);
        family.AddFigures(this, "figures", v => v.Figures);
        Field("stations", Of.ListOf(family.Named("StationFigures"))).Resolve(c => c.Source.Stations);
        Field("explanations", Of.ListOf("Explanation")).Resolve(c => FilingTypes.Explanations(c.Source.Explanations));
        Field("decisions", Of.ListOf("Decision")).Resolve(c => c.Source.Decisions);
        Field("changes", Of.ListOf("LineChange")).Description("So với bản trước.").Resolve(c => c.Source.Changes);
    }
}

internal sealed class StationFiguresType : ObjectGraphType<(string Station, string Name, IFigures Figures)>
{
    public StationFiguresType(SectionFamily family)
    {
        Name = family.Named("StationFigures");
        Description = "What one station reports.";
        Field<NonNullGraphType<StringGraphType>>("station").Description("Mã trạm.").Resolve(c => c.Source.Station);
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("Tên trạm, như ở kỳ báo cáo.")
            .Resolve(c => c.Source.Name);
        family.AddFigures(this, "figures", s => s.Figures);
    }
}
