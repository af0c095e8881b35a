using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>
/// Fields of a period about who has filed: the board, its counts and changes, reminders and extensions. Each has a value always; they are
/// nullable so that what is away with a database takes nothing else with it.
/// </summary>
internal static class PeriodBoard
{
    /// <summary>Rows that one poll of a live board gets.</summary>
    private const int MostChanges = 500;

    public static void AddTo(PeriodType period)
    {
        period
            .Field("completeness", Of.Ref("Completeness"))
            .Description("Toàn tỉnh; với cán bộ đầu mối là của đơn vị mình.")
            .Resolve(c => Count(c.SignedIn(), c.Source).Then(count => count?.Whole));
        period
            .Field("byDistrict", Of.RefList("DistrictCompleteness"))
            .Description(
                "Cùng phép đếm của completeness, theo huyện; dòng không có huyện là đơn vị không thuộc huyện nào."
            )
            .Resolve(c =>
            {
                var request = c.ReadsProvince();
                return Count(request, c.Source)
                    .And(request.Districts.Load(c.Source.To))
                    .Then(x =>
                        (x.One?.ByDistrict ?? [])
                            .Select(d => new DistrictCount(
                                x.Other?.GetValueOrDefault(d.District ?? ""),
                                d.Completeness
                            ))
                            .ToArray()
                    );
            });
        period
            .Field("bySection", Of.RefList("SectionCompleteness"))
            .Description("Cùng phép đếm của completeness, theo nội dung, theo thứ tự của phụ lục.")
            .Resolve(c => Count(c.ReadsProvince(), c.Source).Then(count => count?.BySection ?? []));
        period
            .Field("reviews", Of.RefList("SectionReview"))
            .Description("Việc xét của Sở ở từng nội dung đã có báo cáo gửi, theo thứ tự của phụ lục.")
            .Resolve(c => c.ReadsProvince().Reviews.Load(c.Source.Code).Then(found => found ?? []));
        period
            .Field("board", Of.Ref("BoardConnection"))
            .Description("Mỗi đơn vị một dòng, mỗi nội dung phải nộp một ô; đơn vị chỉ thấy dòng của mình.")
            .Arguments([
                .. Paging.Arguments(),
                new QueryArgument<StringGraphType> { Name = "facility", Description = Of.FacilityCode },
                new QueryArgument<StringGraphType> { Name = "district", Description = Of.DistrictCode },
                new QueryArgument<EnumerationGraphType<CareLevel>> { Name = "tier" },
                new QueryArgument<StringGraphType> { Name = "section", Description = Of.SectionName },
                new QueryArgument<EnumerationGraphType<FilingState>> { Name = "state" },
                new QueryArgument<BooleanGraphType> { Name = "late", Description = Of.Late },
            ])
            .ResolveAsync(async c => await BoardAsync(c));
        period
            .Field("changes", Of.Ref("BoardChanges"))
            .Description(
                "Các dòng của bảng thay đổi sau con trỏ (số liệu, gia hạn, đôn đốc); không có con trỏ thì chỉ cho con trỏ mới nhất. Lấy con trỏ trước rồi mới tải bảng. Một dòng có thể đến hai lần, không dòng nào bị bỏ sót."
            )
            .Argument<StringGraphType>("after", a => a.Description = "cursor của lần hỏi trước.")
            .ResolveAsync(async c => await ChangesAsync(c));
        period
            .Field("reminders", Of.RefList("Reminder"))
            .Description("Đôn đốc trong kỳ, mới nhất trước; đơn vị chỉ thấy của mình.")
            .Argument<StringGraphType>("facility", a => a.Description = Of.FacilityCode)
            .Resolve(c =>
            {
                var period = c.Source;
                return c.SignedIn()
                    .Reminders(Facility(c))
                    .Load(period.Code)
                    .Then(found => (found ?? []).Select(r => new ReminderNode(r, period)).ToArray());
            });
        period
            .Field("snapshots", Of.RefList("Snapshot"))
            .Description("Các lần chốt số liệu của kỳ, mới nhất trước.")
            .Resolve(c => c.ReadsProvince().Snapshots.Load(c.Source.Code).Then(found => found ?? []));
        period
            .Field("extensions", Of.RefList("Extension"))
            .Description("Gia hạn của kỳ, kể cả đã thu hồi hay đã hết, theo đơn vị; đơn vị chỉ thấy của mình.")
            .Argument<StringGraphType>("facility", a => a.Description = Of.FacilityCode)
            .Resolve(c =>
            {
                var period = c.Source;
                return c.SignedIn()
                    .Extensions(Facility(c))
                    .Load(period.Code)
                    .Then(found => (found ?? []).Select(e => new ExtensionNode(e, period)).ToArray());
            });
    }

    /// <summary>The facility asked about, null for all; a reporter's own whatever it asks. No facility's code is empty.</summary>
    private static string? Facility(IResolveFieldContext context) =>
        context.Request().User is var user && user.ReadsProvince()
            ? context.GetArgument<string?>("facility")
            : user.Facility ?? "";

    private static Deferred<PeriodCompleteness?> Count(GatewayRequest request, ReportingPeriod period) =>
        request.Completeness.Load(period.Code);

    private static async Task<object?> BoardAsync(IResolveFieldContext<ReportingPeriod> context)
    {
        // The engine gives the context to another field once this one has its page.
        var ct = context.CancellationToken;
        var request = context.SignedIn();
        var (first, after) = Paging.Of(context);
        var filter = new BoardFilter(
            context.Source.Code,
            Facility(context),
            context.GetArgument<string?>("district"),
            context.GetArgument<CareLevel?>("tier"),
            context.GetArgument<string?>("section"),
            context.GetArgument<FilingState?>("state"),
            context.GetArgument<bool?>("late"),
            after,
            first + 1
        );
        var period = context.Source;
        if (filter.Facility is { } one && filter == new BoardFilter(period.Code, one, First: first + 1))
        {
            // One row of each of several periods: all of a year are read at once.
            return request.Reports(period.Year).Load(one).Then(reports => Row(period, one, reports ?? []));
        }

        var (rows, total) = await request.AskAsync<IFilingBoard, (IReadOnlyList<BoardRow>, int)>(board =>
            board.RowsAsync(filter, ct)
        );
        return Page<BoardRowNode>.Of(rows, first, total, row => (new BoardRowNode(row, period), row.Facility.Code)) with
        {
            FirstKey = after is null ? null : FirstAsync,
        };

        async Task<string?> FirstAsync() =>
            (
                await request.AskAsync<IFilingBoard, (IReadOnlyList<BoardRow> Page, int)>(board =>
                    board.RowsAsync(filter with { After = null, First = 1 }, ct)
                )
            )
                .Page.FirstOrDefault()
                ?.Facility.Code;
    }

    private static Page<BoardRowNode> Row(
        ReportingPeriod period,
        string facility,
        IReadOnlyList<FacilityReport> reports
    )
    {
        BoardRow[] rows =
        [
            .. reports.Where(report => report.Period == period.Code).Select(r => new BoardRow(r.Facility, r.Cells)),
        ];
        return Page<BoardRowNode>.Of(rows, 1, rows.Length, row => (new BoardRowNode(row, period), facility));
    }

    private static async Task<BoardChangesNode> ChangesAsync(IResolveFieldContext<ReportingPeriod> context)
    {
        var request = context.SignedIn();
        var after = Cursors.Key(context.GetArgument<string?>("after"));
        var own = request.User.ReadsProvince() ? null : request.User.Facility ?? "";
        var changes = await request.AskAsync<IFilingBoard, BoardChanges?>(board =>
            board.ChangesAsync(context.Source.Code, after, own, MostChanges, context.CancellationToken)
        );
        return changes is not null
            ? new(changes, context.Source, after is null || changes.Rows.Count > 0)
            : throw GatewayAccess.Refusal(
                "BAD_CURSOR",
                "Con trỏ thay đổi (after) không đọc được hoặc không còn dùng được. Tải lại bảng rồi hỏi từ con trỏ mới."
            );
    }
}
