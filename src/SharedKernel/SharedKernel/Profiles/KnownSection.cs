namespace DeAn06.SharedKernel.Profiles;

/// <summary>What the program has of a section, whether a profile asks it or not.</summary>
/// <param name="Name">Kebab case: `e-prescriptions`.</param>
/// <param name="Lines">JSON names of the lines that every province asks.</param>
/// <param name="OnRequest">JSON names of the lines that are asked only where a profile's row lists them.</param>
/// <param name="Derived">JSON names of the values that are computed from them.</param>
public sealed record KnownSection(
    string Name,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> OnRequest,
    IReadOnlyList<string> Derived
);
