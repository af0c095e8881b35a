using System.Collections.Frozen;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Sections;
using DeAn06.Reporting.Totals;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>
/// The types by which a section is read. Every family has the same ones, over the same resolvers; they differ in their names and in how
/// figures are shown.
/// </summary>
internal abstract class SectionFamily
{
    /// <summary>The type behind the field of a period.</summary>
    public abstract string Section { get; }

    /// <summary>`Total` of this family: `EPrescriptionsTotal`.</summary>
    public abstract string Named(string suffix);

    /// <summary>The section that a filing is of.</summary>
    public abstract SectionShape ShapeOf(IFilingView filing);

    /// <summary>A field that answers figures: <see cref="IFigures"/>, or <see cref="Medians"/> of several.</summary>
    public abstract FieldBuilder<T, object> AddFigures<T>(ObjectGraphType<T> type, string name, Func<T, object> of);

    /// <summary>Every type of the family but those of its figures.</summary>
    /// <param name="about">What the section's own type says of itself.</param>
    /// <param name="node">Where its filings have an identity of their own.</param>
    public IEnumerable<IGraphType> Types(string about, IInterfaceGraphType? node = null) =>
        [
            new TotalType(this),
            new DistrictTotalType(this),
            new TierTotalType(this),
            new TrendPointType(this),
            new FilingType(this, node),
            new FilingVersionType(this),
            new EarlierFilingType(this),
            new TierBeforeType(this),
            new PeersType(this),
            new StationFiguresType(this),
            new YearTotalType(this),
            new ConnectionType<IFilingView>(Named("Filing")),
            new SectionType(this, about),
        ];
}

/// <summary>Types of one section alone, a field for each of its lines: for who writes a program against it.</summary>
internal sealed class TypedFamily(SectionShape shape) : SectionFamily
{
    public override string Section => Named("Section");

    public override string Named(string suffix) => shape.Section.PascalName + suffix;

    public override SectionShape ShapeOf(IFilingView filing) => shape;

    public override FieldBuilder<T, object> AddFigures<T>(ObjectGraphType<T> type, string name, Func<T, object> of) =>
        type.Field(name, Of.RequiredRef(Named("Figures"))).Resolve(c => of(c.Source));
}

/// <summary>Types that serve every section, figures by line name: for who shows any section and is told by its definition what it holds.</summary>
internal sealed class SharedFamily(IReadOnlyList<SectionShape> shapes) : SectionFamily
{
    private readonly FrozenDictionary<string, SectionShape> byName = shapes.ToFrozenDictionary(s => s.Section.Name);

    // Each section has a record of its own.
    private readonly FrozenDictionary<Type, LineSet> byRecord = shapes.ToFrozenDictionary(
        s => s.Set.Figures,
        s => s.Set
    );

    public override string Section => "Section";

    public override string Named(string suffix) => Section + suffix;

    public override SectionShape ShapeOf(IFilingView filing) => byName[filing.Section];

    public SectionShape? Find(string name) => byName.GetValueOrDefault(name);

    public override FieldBuilder<T, object> AddFigures<T>(ObjectGraphType<T> type, string name, Func<T, object> of) =>
        type.Field(name, Of.RequiredRef(FiguresScalar.TypeName))
            .Description("Số liệu theo tên dòng.")
            .Argument<FigureKindType>(FiguresScalar.Kind, a => a.Description = "Chỉ loại này; bỏ trống là tất cả.")
            .Resolve(c =>
            {
                var figures = of(c.Source);
                var lines = figures is Medians medians ? medians.Lines : byRecord[figures.GetType()];
                return FiguresByName.Of(lines, figures, c.GetArgument<FigureKind?>(FiguresScalar.Kind));
            });
}

/// <summary>Medians, and the lines that they are of.</summary>
internal sealed record Medians(LineSet Lines, MedianFigures Figures);
