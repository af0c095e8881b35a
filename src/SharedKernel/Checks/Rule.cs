using DeAn06.SharedKernel.Figures;

namespace DeAn06.SharedKernel.Checks;

/// <summary>One rule across lines: what it says of these figures, or null where they keep it.</summary>
/// <param name="Code">Kind of check.</param>
/// <param name="Test">The Vietnamese message, or null.</param>
/// <param name="Line">The line it points at.</param>
internal sealed record Rule(string Code, Severity Severity, Line Line, Func<IFigures, string?> Test)
{
    public Check? On(IFigures figures, string? station) =>
        Test(figures) is { } message ? Check.Of(Code, Severity, Line.Name, station, message) : null;
}
