using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>The end of a document: two columns that stay on one page, with room to sign.</summary>
public static class SignatureBlock
{
    private const int Half = 80;

    /// <summary>Lines left free for a signature and a seal.</summary>
    private const int Room = 5;

    /// <summary>Of a report: who drew it up, and the head of the unit.</summary>
    public static IEnumerable<OpenXmlElement> OfReport() =>
        Block(Signer("NGƯỜI LẬP BÁO CÁO", "(Ký, ghi rõ họ tên)"), Signer("THỦ TRƯỞNG ĐƠN VỊ", "(Ký tên, đóng dấu)"));

    /// <summary>Of what an office sends: whom it goes to, and who signs.</summary>
    /// <param name="recipients">Under “Nơi nhận”, a line each, without the dash.</param>
    /// <param name="signers">A line each, above the room to sign.</param>
    public static IEnumerable<OpenXmlElement> OfOffice(IEnumerable<string> recipients, IEnumerable<string> signers) =>
        Block(
            [
                WordText.Paragraph(DecreeStyle.RecipientsHead, "Nơi nhận:"),
                .. recipients.Select(one => WordText.Paragraph(DecreeStyle.Recipient, $"- {one}")),
            ],
            [.. signers.Select(line => WordText.Paragraph(DecreeStyle.Signer, line)), .. Space()]
        );

    private static IEnumerable<OpenXmlElement> Block(IReadOnlyList<Paragraph> left, IReadOnlyList<Paragraph> right)
    {
        var above = WordText.Paragraph(DecreeStyle.Hairline).Below(18);
        above.ParagraphProperties!.KeepNext = new KeepNext();
        yield return above;
        yield return WordTable.Borderless(Half, Half).Row(new WordCell(left), new WordCell(right)).Element;
        yield return WordText.Paragraph(DecreeStyle.Hairline);
    }

    private static IReadOnlyList<Paragraph> Signer(string title, string note) =>
        [WordText.Paragraph(DecreeStyle.Signer, title), WordText.Paragraph(DecreeStyle.SignerNote, note), .. Space()];

    private static IEnumerable<Paragraph> Space() =>
        Enumerable.Range(0, Room).Select(_ => WordText.Paragraph(DecreeStyle.Signer));
}
