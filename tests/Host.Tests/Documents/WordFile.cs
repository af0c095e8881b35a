using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Host.Tests.Documents;

/// <summary>A row of a table in a .docx.</summary>
/// <param name="Cells">Their paragraphs, a line each; a cell that goes on from above is empty.</param>
/// <param name="Heading">Its second cell begins in bold.</param>
internal sealed record WordRow(IReadOnlyList<string> Cells, bool Heading);

/// <summary>A .docx as its reader sees it.</summary>
internal sealed record WordFile(
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<IReadOnlyList<WordRow>> Tables,
    IReadOnlyList<string> Faults
)
{
    public static WordFile Open(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var body = file.MainDocumentPart!.Document.Body!;
        return new WordFile(
            [.. body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)],
            [.. body.Elements<Table>().Select(Rows)],
            [
                .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                    .Validate(file)
                    .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
            ]
        );
    }

    /// <summary>Tables whose first row begins with these words.</summary>
    public IEnumerable<IReadOnlyList<WordRow>> TablesOf(params IReadOnlyList<string> heads) =>
        Tables.Where(table => table[0].Cells.Take(heads.Count).SequenceEqual(heads));

    private static IReadOnlyList<WordRow> Rows(Table table) =>
        [
            .. table
                .Elements<TableRow>()
                .Select(row => row.Elements<TableCell>().ToArray())
                .Select(cells => new WordRow(
                    [
                        .. cells.Select(cell =>
                            string.Join('\n', cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText))
                        ),
                    ],
                    cells.Length > 1 && cells[1].Descendants<Run>().FirstOrDefault()?.RunProperties?.Bold is not null
                )),
        ];
}
