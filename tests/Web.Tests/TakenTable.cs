using System.Text;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>A table as “Tải CSV” handed it over.</summary>
internal sealed record TakenTable(string FileName, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IReadOnlyList<string> Heading => Rows[0];

    /// <summary>The one row that begins with these words.</summary>
    public IReadOnlyList<string> Row(string name) => Assert.Single(Rows, row => row[0] == name);

    public static async Task<TakenTable> TakeAsync(Person person, string table)
    {
        var button = person.Page.GetByRole(AriaRole.Button, new() { Name = $"Tải CSV: {table}", Exact = true });
        var download = await person.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return Read(download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    public static TakenTable Read(string fileName, byte[] file)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file[3..]);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var rows = Parse(text);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return new TakenTable(fileName, rows);
    }

    /// <summary>RFC 4180 and nothing more.</summary>
    private static List<IReadOnlyList<string>> Parse(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is (',' or '\r'))
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (!quoted && letter == '\n')
            {
                rows.Add(row);
                row = [];
            }
            else
            {
                field.Append(letter);
            }
        }

        return rows;
    }
}
