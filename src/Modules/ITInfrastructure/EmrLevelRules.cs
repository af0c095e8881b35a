using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>A level stands alone; made-up hospitals are between 1 and 4.</summary>
internal sealed class EmrLevelRules : SectionRules<EmrLevelFigures>
{
    public EmrLevelRules()
    {
        ForExample(f => f.ItApplicationLevel, example => example.OneOf<long?>("level", 2, 3, 1, 4, 2));
    }
}
