using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.Modules.Calendar;

/// <summary>Two people changed the same thing at once; the second sees this.</summary>
internal static class ChangedMeanwhile
{
    public static Problem Problem =>
        Refused.Conflict(
            "changedMeanwhile",
            "Có người khác vừa thay đổi cùng lúc. Tải lại để xem bản mới nhất rồi thực hiện lại."
        );

    /// <summary>A race, or what the change stood on was taken away at the same moment.</summary>
    public static bool Explains(DbUpdateException failure) =>
        DatabaseFailure.IsRace(failure)
        || DatabaseFailure.Of(failure) is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };
}
