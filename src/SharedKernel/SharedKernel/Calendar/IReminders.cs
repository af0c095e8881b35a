using DeAn06.SharedKernel.Filings;

namespace DeAn06.SharedKernel.Calendar;

/// <summary>The office asked a facility for what it still owed (đôn đốc).</summary>
/// <param name="Sections">Owed and not filed when it was sent, in the form's order.</param>
/// <param name="Message">The office's own words; null where it wrote none.</param>
/// <param name="By">Account name.</param>
/// <param name="SeenBy">Account name of the reporter who saw it first; null where none did.</param>
/// <param name="SeenAt">When the facility's reporter saw it first.</param>
/// <param name="Id">Names it when it is marked as seen.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Facility">Code of the facility.</param>
/// <param name="At">When it was sent.</param>
public sealed record ReminderView(
    Guid Id,
    string Period,
    string Facility,
    IReadOnlyList<string> Sections,
    string? Message,
    string By,
    DateTimeOffset At,
    string? SeenBy,
    DateTimeOffset? SeenAt
);

/// <summary>Port of the read gateway: who was reminded of what. Implemented by the module that owns the calendar.</summary>
public interface IReminders
{
    /// <summary>Reminders of these periods, newest first, of one facility where given; a period without any is absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<ReminderView>>> OfPeriodsAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    );

    /// <summary>The newest reminder of each of these reports; one never reminded of is absent.</summary>
    Task<IReadOnlyDictionary<FilingPlace, ReminderView>> NewestAsync(
        IReadOnlyCollection<FilingPlace> reports,
        CancellationToken ct
    );

    /// <summary>To this facility, in periods not closed, of which a section is still owed and not filed; newest first, seen or not.</summary>
    Task<IReadOnlyList<ReminderView>> OutstandingAsync(string facility, CancellationToken ct);
}
