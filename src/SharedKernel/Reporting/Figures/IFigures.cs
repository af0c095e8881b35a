namespace DeAn06.Reporting.Figures;

/// <summary>
/// The typed figures of one section: a sealed record whose properties are the form's lines.
/// Request body, columns, JSON, GraphQL object and sums all come from it (docs/adr/0002).
/// </summary>
public interface IFigures;

/// <summary>Figures that say which section they are of, so that a route is known before any service is.</summary>
public interface ISectionFigures<TSelf> : IFigures
    where TSelf : ISectionFigures<TSelf>
{
    /// <summary>Kebab case, the same in every province: `e-prescriptions`. What else there is to say of it is the profile's.</summary>
    static abstract string SectionName { get; }
}
