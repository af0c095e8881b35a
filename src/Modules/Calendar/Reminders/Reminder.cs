using Ardalis.Specification;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Reminders;

/// <summary>The office asked a facility for what it still owed (đôn đốc). Never deleted.</summary>
internal sealed class Reminder
{
    public required Guid Id { get; init; }

    public required string Period { get; init; }

    public required string Facility { get; init; }

    /// <summary>Owed and not filed when it was sent, in the form's order.</summary>
    public required string[] Sections { get; init; }

    public required string? Message { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The reporter's account.</summary>
    public string? SeenBy { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>As the API and the gateway show it.</summary>
    public ReminderView View() =>
        new(
            Id,
            Period,
            Facility,
            Sections,
            Message,
            By,
            VietnamTime.Local(At),
            SeenBy,
            SeenAt is { } seen ? VietnamTime.Local(seen) : null
        );
}

/// <summary>Reminders of these periods; of one facility where named.</summary>
internal sealed class RemindersOfPeriods : Specification<Reminder>
{
    public RemindersOfPeriods(string[] periods, string? facility) =>
        Query.Where(r => periods.Contains(r.Period) && (facility == null || r.Facility == facility));
}
