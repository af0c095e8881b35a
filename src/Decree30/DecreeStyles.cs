using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>The look of each kind of paragraph by Decree 30/2020/NĐ-CP, Appendix I: Times New Roman, sizes in half points, spacing in twips.</summary>
internal static class DecreeStyles
{
    public const string Font = "Times New Roman";

    private sealed record Look(int HalfPoints, JustificationValues Align)
    {
        public bool Bold { get; init; }
        public bool Italic { get; init; }

        /// <summary>Stays on the page of what follows.</summary>
        public bool KeepNext { get; init; }
        public int Before { get; init; }
        public int After { get; init; }
        public int FirstLine { get; init; }
    }

    public static Styles Sheet() =>
        new([
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle
                    {
                        RunFonts = Fonts(),
                        FontSize = new FontSize { Val = "26" },
                        FontSizeComplexScript = new FontSizeComplexScript { Val = "26" },
                        Languages = new Languages { Val = "vi-VN", EastAsia = "vi-VN" },
                    }
                ),
                new ParagraphPropertiesDefault()
            ),
            .. Enum.GetValues<DecreeStyle>().Select(StyleOf),
        ]);

    private static Style StyleOf(DecreeStyle kind)
    {
        var look = LookOf(kind);
        var name = kind.ToString();
        return new Style(
            new StyleName { Val = name },
            new PrimaryStyle(),
            Paragraph(look, exactHeight: kind == DecreeStyle.Hairline),
            Run(look)
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = name,
            CustomStyle = true,
        };
    }

    private static Look LookOf(DecreeStyle kind)
    {
        var (left, centre, right, both) = (
            JustificationValues.Left,
            JustificationValues.Center,
            JustificationValues.Right,
            JustificationValues.Both
        );
        return kind switch
        {
            DecreeStyle.Superior => new(24, centre),
            DecreeStyle.Issuer => new(24, centre) { Bold = true },
            DecreeStyle.Motto => new(26, centre) { Bold = true },
            DecreeStyle.Number => new(26, centre) { Before = 120 },
            DecreeStyle.Subject => new(24, centre),
            DecreeStyle.PlaceAndDate => new(26, centre) { Italic = true, Before = 120 },
            DecreeStyle.Title => new(28, centre) { Bold = true, KeepNext = true },
            DecreeStyle.Subtitle => new(26, centre) { Italic = true, KeepNext = true },
            DecreeStyle.Addressee => new(28, centre) { Before = 240, After = 240 },
            DecreeStyle.Body => new(28, both) { After = 120, FirstLine = Twips.OfMillimetres(10) },
            DecreeStyle.TableTitle => new(26, left)
            {
                Bold = true,
                KeepNext = true,
                Before = 240,
                After = 80,
            },
            DecreeStyle.CellHead => InCell(24, centre) with { Bold = true, KeepNext = true },
            DecreeStyle.CellGroup => InCell(24, left) with { Bold = true },
            DecreeStyle.Cell => InCell(24, left),
            DecreeStyle.CellSmall => InCell(22, left),
            DecreeStyle.CellCentred => InCell(24, centre),
            DecreeStyle.CellRight => InCell(24, right),
            DecreeStyle.CellRightSmall => InCell(16, right),
            DecreeStyle.Signer => new(26, centre) { Bold = true },
            DecreeStyle.SignerNote => new(26, centre) { Italic = true },
            DecreeStyle.RecipientsHead => new(24, left) { Bold = true, Italic = true },
            DecreeStyle.Recipient => new(22, left),
            DecreeStyle.PageNumber => new(26, centre),
            DecreeStyle.Hairline => new(2, left),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static Look InCell(int halfPoints, JustificationValues align) =>
        new(halfPoints, align) { Before = Twips.OfPoint, After = Twips.OfPoint };

    private static StyleParagraphProperties Paragraph(Look look, bool exactHeight) =>
        new()
        {
            KeepNext = look.KeepNext ? new KeepNext() : null,
            SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = Text(look.Before),
                After = Text(look.After),
                Line = exactHeight ? Text(Twips.OfPoint) : "240",
                LineRule = exactHeight ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.Auto,
            },
            Indentation = look.FirstLine > 0 ? new Indentation { FirstLine = Text(look.FirstLine) } : null,
            Justification = new Justification { Val = look.Align },
        };

    private static StyleRunProperties Run(Look look) =>
        new()
        {
            RunFonts = Fonts(),
            Bold = look.Bold ? new Bold() : null,
            Italic = look.Italic ? new Italic() : null,
            FontSize = new FontSize { Val = Text(look.HalfPoints) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = Text(look.HalfPoints) },
        };

    private static RunFonts Fonts() =>
        new()
        {
            Ascii = Font,
            HighAnsi = Font,
            EastAsia = Font,
            ComplexScript = Font,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
