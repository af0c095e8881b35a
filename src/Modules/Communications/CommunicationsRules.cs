using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Communications;

/// <summary>Nothing beyond what every register asks; a made-up unit does the usual.</summary>
internal sealed class CommunicationsRules : SectionRules<CommunicationsFigures>
{
    public CommunicationsRules()
    {
        ForExample(f => f.CommCitizenId, example => CommunicationsExample.Of(example, "citizen identity"));
        ForExample(f => f.CommCashless, example => CommunicationsExample.Of(example, "cashless"));
        ForExample(f => f.CommOther, example => CommunicationsExample.Of(example, "other"));
    }
}
