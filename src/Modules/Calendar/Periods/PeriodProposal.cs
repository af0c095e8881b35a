using System.ComponentModel.DataAnnotations;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>A period as somebody wants it published; everything may be missing until the rules have passed it.</summary>
/// <param name="Code">`2024-H1`, `2024-07`, `2024-Y`: the year, then the half (H1, H2), the month or Y.</param>
/// <param name="Kind">`month`, `halfYear` or `year`, as the code says.</param>
/// <param name="Name">As printed: "Tháng 7". At most 100 characters.</param>
/// <param name="From">First day of the data window, inclusive (yyyy-MM-dd).</param>
/// <param name="To">Last day of the data window, inclusive.</param>
/// <param name="DueOn">Last day to file; not before the last day of the data window.</param>
/// <param name="Forms">Codes of the forms due, at least one.</param>
internal sealed record PeriodProposal(
    [property: RegularExpression("^" + TextShape.Period + "$"), MaxLength(TextShape.LongestPeriod)] string? Code,
    PeriodKind? Kind,
    [property: MaxLength(CalendarRules.LongestName)] string? Name,
    DateOnly? From,
    DateOnly? To,
    DateOnly? DueOn,
    [property: MaxLength(CalendarRules.MostForms)] IReadOnlyList<string?>? Forms
)
{
    /// <summary>Composed and trimmed text, and the due date moved where that option is taken.</summary>
    public PeriodProposal Tidy(bool nextWorkingDay) =>
        this with
        {
            Code = Code?.Trim(),
            Name = Name is null ? null : VietnameseText.Compose(Name).Trim(),
            DueOn = nextWorkingDay && DueOn is { } due ? NextWorkingDay(due) : DueOn,
            Forms = Forms?.Select(form => form?.Trim()).ToList(),
        };

    /// <summary>Only for a proposal that the rules have passed.</summary>
    public PublishedPeriod AsPeriod(int year) =>
        new()
        {
            Code = Code!,
            Year = year,
            Kind = Kind!.Value,
            Name = Name!,
            From = From!.Value,
            To = To!.Value,
            DueOn = DueOn!.Value,
            Forms = [.. Forms!.Select(form => form!)],
        };

    /// <summary>Saturday and Sunday give way to Monday; public holidays are not known here.</summary>
    private static DateOnly NextWorkingDay(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday when day <= DateOnly.MaxValue.AddDays(-2) => day.AddDays(2),
            DayOfWeek.Sunday when day < DateOnly.MaxValue => day.AddDays(1),
            _ => day,
        };
}
