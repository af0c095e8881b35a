namespace DeAn06.SharedKernel.Access;

/// <summary>What every account of a demonstration signs in with. README.md publishes it, so nobody may choose it and elsewhere it opens nothing.</summary>
public static class PublishedPassword
{
    public const string Value = "Dean06@2023";
}
