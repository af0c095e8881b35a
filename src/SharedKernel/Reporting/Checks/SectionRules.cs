using System.Linq.Expressions;
using System.Reflection;
using DeAn06.Reporting.Figures;

namespace DeAn06.Reporting.Checks;

/// <summary>
/// The checks across the lines of one section, said once in the words of the form. What holds for every section
/// (blank lines, own past, peers) is added by <see cref="FilingChecks{T}"/>.
/// </summary>
public abstract class SectionRules<T>
    where T : class, IFigures, new()
{
    private static readonly LineSet Lines = LineSet.Of<T>();
    private readonly List<AcrossLines> rules = [];
    private readonly List<Line> neverFalling = [];

    internal IReadOnlyList<AcrossLines> Across => rules;

    /// <summary>Stocks that are expected never to fall.</summary>
    internal IReadOnlyList<Line> NeverFalling => neverFalling;

    /// <summary>"Trong đó": a part that exceeds its whole is refused.</summary>
    protected void Part(Expression<Func<T, long?>> part, Expression<Func<T, long?>> whole) =>
        AddPart("partOverWhole", Severity.Hard, part, whole, "Kiểm tra lại hai dòng này.");

    /// <summary>No "trong đó" stands between the two, but one rarely exceeds the other: asks why (carry-over).</summary>
    protected void UsuallyPart(Expression<Func<T, long?>> part, Expression<Func<T, long?>> whole) =>
        AddPart("overWhole", Severity.Soft, part, whole, "Nếu đúng (ví dụ chuyển từ kỳ trước), hãy giải trình.");

    /// <summary>Several parts of one whole: their sum over the whole is refused, at the whole's line.</summary>
    protected void Parts(Expression<Func<T, long?>> whole, params Expression<Func<T, long?>>[] parts)
    {
        var of = LineOf(whole);
        var lines = parts.Select(LineOf).ToArray();
        Describe(
            "partsOverWhole",
            RuleKind.Exceeds,
            Severity.Hard,
            of,
            $"Cộng các dòng “{lines[0].ShortLabel}” … “{lines[^1].ShortLabel}” được {{sum}}, lớn hơn “{of.ShortLabel}” ({{{of.Name}}}). Kiểm tra lại từng dòng.",
            of,
            lines
        );
    }

    /// <summary>Parts that leave nothing out and do not overlap: where all are given, anything but the whole is refused at its line.</summary>
    protected void Exactly(Expression<Func<T, long?>> whole, params Expression<Func<T, long?>>[] parts)
    {
        var of = LineOf(whole);
        var lines = parts.Select(LineOf).ToArray();
        Describe(
            "partsNotWhole",
            RuleKind.Differs,
            Severity.Hard,
            of,
            $"Cộng các dòng “{lines[0].ShortLabel}” … “{lines[^1].ShortLabel}” được {{sum}}, khác “{of.ShortLabel}” ({{{of.Name}}}). Kiểm tra lại từng dòng.",
            of,
            lines
        );
    }

    /// <summary>One may not exceed the other, though it is no part of it.</summary>
    /// <param name="advice">What to do; follows the two values.</param>
    protected void AtMost(Expression<Func<T, long?>> line, Expression<Func<T, long?>> most, string advice) =>
        AddPart("moreThan", Severity.Hard, line, most, advice);

    /// <summary>A text that must be written where a number is over 0.</summary>
    /// <param name="message">Vietnamese; `{itStaffOther}` stands for that line's value.</param>
    protected void NeededWith(Expression<Func<T, string?>> text, Expression<Func<T, long?>> number, string message) =>
        Describe("reasonMissing", RuleKind.Needed, Severity.Hard, LineOf(text), message, LineOf(number), []);

    /// <summary>Parts that leave nothing of their whole are asked about.</summary>
    /// <param name="message">Vietnamese; `{payments}` stands for the value of the line `payments`, `{sum}` for that of the parts.</param>
    protected void RarelyAll(
        string code,
        string message,
        Expression<Func<T, long?>> whole,
        params Expression<Func<T, long?>>[] parts
    ) =>
        Describe(
            code,
            RuleKind.UsesUp,
            Severity.Soft,
            LineOf(whole),
            message,
            LineOf(whole),
            [.. parts.Select(LineOf)]
        );

    /// <summary>Both are given or neither is.</summary>
    protected void Together(Expression<Func<T, long?>> one, Expression<Func<T, long?>> other)
    {
        void Add(Line missing, Line given) =>
            Describe(
                "incompletePair",
                RuleKind.Unpaired,
                Severity.Hard,
                missing,
                $"Đã nhập “{given.ShortLabel}” ({{{given.Name}}}) nhưng để trống “{missing.ShortLabel}”. Nhập cả hai dòng, hoặc để trống cả hai.",
                given,
                []
            );

        Add(LineOf(one), LineOf(other));
        Add(LineOf(other), LineOf(one));
    }

    /// <summary>A stock that falls from one period to the next asks why.</summary>
    protected void NeverFalls(Expression<Func<T, long?>> line) => neverFalling.Add(LineOf(line));

    /// <summary>Any other rule: refused when the test answers with a message. Only the server can ask it.</summary>
    protected void Hard(string code, Expression<Func<T, object?>> line, Func<T, string?> test) =>
        rules.Add(new FreeRule(code, Severity.Hard, LineOf(line), figures => test((T)figures)));

    /// <summary>Any other rule: asks for an explanation when the test answers with a message. Only the server can ask it.</summary>
    protected void Soft(string code, Expression<Func<T, object?>> line, Func<T, string?> test) =>
        rules.Add(new FreeRule(code, Severity.Soft, LineOf(line), figures => test((T)figures)));

    private void AddPart(
        string code,
        Severity severity,
        Expression<Func<T, long?>> part,
        Expression<Func<T, long?>> whole,
        string advice
    )
    {
        var (inner, outer) = (LineOf(part), LineOf(whole));
        Describe(
            code,
            RuleKind.Exceeds,
            severity,
            inner,
            $"“{inner.ShortLabel}” ({{{inner.Name}}}) lớn hơn “{outer.ShortLabel}” ({{{outer.Name}}}). {advice}",
            outer,
            [inner]
        );
    }

    private void Describe(
        string code,
        RuleKind kind,
        Severity severity,
        Line at,
        string message,
        Line against,
        IReadOnlyList<Line> addends
    ) =>
        rules.Add(
            new DescribedRule(
                new Rule(code, kind, severity, [at.Name], message)
                {
                    Against = against.Name,
                    Addends = [.. addends.Select(line => line.Name)],
                },
                Lines
            )
        );

    private static NumberLine LineOf(Expression<Func<T, long?>> line) => (NumberLine)LineOf<long?>(line);

    private static Line LineOf<TValue>(Expression<Func<T, TValue>> line)
    {
        var body = line.Body is UnaryExpression boxed ? boxed.Operand : line.Body;
        var property = (PropertyInfo)((MemberExpression)body).Member;
        return Lines.All.Single(candidate => candidate.Property.Name == property.Name);
    }
}
