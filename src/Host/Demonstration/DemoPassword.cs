namespace DeAn06.Host.Demonstration;

/// <summary>What every account of a demonstration signs in with; published in README.md and at each start.</summary>
internal static class DemoPassword
{
    public const string Value = "Dean06@2023";
}
