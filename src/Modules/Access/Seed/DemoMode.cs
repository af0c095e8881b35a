namespace DeAn06.Modules.Access.Seed;

/// <summary>Whether this is a demonstration (`Access:DemoAccounts`): only then does the published password open anything.</summary>
internal sealed record DemoMode(bool On);
