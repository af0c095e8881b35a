using System.Text.Json;
using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>Reads `forms.json`: what may be wrong in it without knowing the program's sections is refused here.</summary>
internal static partial class FormsFile
{
    public const string Name = "forms.json";

    private const int LongestOfSheet = 20;
    private static readonly char[] NotOfSheet = ['\\', '/', '?', '*', '[', ']', ':'];

    public static IReadOnlyList<FormOutline> Read(string folder, IReadOnlyList<Division> divisions)
    {
        var file = new ProfileFile(folder, Name);
        var read = file.Read<Members>().Forms ?? [];
        if (read.Count == 0)
        {
            throw file.Wrong("forms", "không có phụ lục nào", "Ghi ít nhất một phụ lục");
        }

        FormOutline[] forms = [.. read.Select((form, at) => FormOf(file, form, at + 1, divisions))];
        foreach (var twice in forms.GroupBy(form => form.Code).Where(same => same.Count() > 1))
        {
            throw file.Wrong("forms", $"mã phụ lục “{twice.Key}” được ghi hai lần", "Đặt mã khác");
        }

        foreach (var twice in forms.GroupBy(form => form.Name).Where(same => same.Count() > 1))
        {
            throw file.Wrong("forms", $"tên phụ lục “{twice.Key}” được ghi hai lần", "Đặt tên khác");
        }

        var sections = forms.SelectMany(form => form.Rows).Select(row => row.Section).OfType<Section>();
        foreach (var twice in sections.GroupBy(section => section.Name).Where(same => same.Count() > 1))
        {
            throw file.Wrong("forms", $"nội dung “{twice.Key}” được ghi hai lần", "Giữ lại một");
        }

        return forms;
    }

    private static FormOutline FormOf(ProfileFile file, FormMembers read, int number, IReadOnlyList<Division> divisions)
    {
        var code = file.Filled(read.Code, $"phụ lục thứ {number}", "code");
        var place = $"phụ lục “{code}”";
        if (!FormCode().IsMatch(code))
        {
            throw file.Wrong(
                place,
                "mã phụ lục không đúng mẫu",
                $"Viết mã bằng chữ in hoa không dấu, chữ số và gạch nối, nhiều nhất {TextShape.LongestForm} ký tự, ví dụ PL1"
            );
        }

        OutlineRow[] rows = [.. (read.Rows ?? []).Select(row => new RowReader(file, code, place, divisions).Read(row))];
        var numbers = rows.Select(row => row.Section?.Number).OfType<string>();
        foreach (var twice in numbers.GroupBy(number => number).Where(same => same.Count() > 1))
        {
            throw file.Wrong(place, $"số mục “{twice.Key}” được ghi cho hai nội dung", "Ghi “number” khác nhau");
        }

        return rows.Any(row => row.Section is not null)
            ? new FormOutline(
                code,
                OfSheet(file, file.Filled(read.Name, place, "name"), place, "name"),
                file.Filled(read.Title, place, "title"),
                read.IssuedWith,
                rows
            )
            : throw file.Wrong(place, "không có nội dung nào", "Ghi ít nhất một dòng có “section”");
    }

    /// <summary>What workbooks name a sheet by, with a few words behind it; Excel takes 31 characters, and not all.</summary>
    private static string OfSheet(ProfileFile file, string text, string place, string member) =>
        text.Length <= LongestOfSheet && text.IndexOfAny(NotOfSheet) < 0
            ? text
            : throw file.Wrong(
                place,
                $"“{member}” có giá trị “{text}”, không đặt tên trang Excel được",
                $"Viết nhiều nhất {LongestOfSheet} ký tự, không có {string.Join(' ', NotOfSheet)}"
            );

    [GeneratedRegex(@"\A(?:" + TextShape.Form + @")\z")]
    private static partial Regex FormCode();

    internal sealed record Members(
        IReadOnlyList<FormMembers>? Forms = null,
        string? Source = null,
        IReadOnlyList<string>? Notes = null
    );

    internal sealed record FormMembers(
        string? Code = null,
        string? Name = null,
        string? Title = null,
        string? IssuedWith = null,
        IReadOnlyList<RowMembers>? Rows = null
    );

    internal sealed record RowMembers(
        string? No = null,
        string? Section = null,
        string? Text = null,
        string? Note = null,
        string? Reporters = null,
        IReadOnlyList<OutlineHeading>? Headings = null,
        string? Number = null,
        string? Title = null,
        string? ShortTitle = null,
        string? Division = null,
        string? Requires = null,
        string? Stations = null,
        bool? TreatmentOnly = null,
        IReadOnlyList<string>? Lines = null
    );

    /// <summary>Reads the rows of one form.</summary>
    private sealed class RowReader(ProfileFile file, string form, string ofForm, IReadOnlyList<Division> divisions)
    {
        public OutlineRow Read(RowMembers row)
        {
            var no = file.Filled(row.No, ofForm, "no");
            var place = $"{ofForm}, mục “{no}”";
            return new OutlineRow(
                no,
                row.Section is { } name ? SectionOf(row, file.Filled(name, place, "section"), no, place) : null,
                row.Section is null ? file.Filled(row.Text, place, "text") : row.Text,
                row.Note,
                row.Reporters,
                [.. (row.Headings ?? []).Select(heading => HeadingOf(heading, place))]
            );
        }

        private OutlineHeading HeadingOf(OutlineHeading heading, string place)
        {
            file.Filled(heading.Before, place, "headings.before");
            file.Filled(heading.Text, place, "headings.text");
            return heading;
        }

        private Section SectionOf(RowMembers row, string name, string no, string place) =>
            new(
                name,
                file.Filled(row.Title, place, "title"),
                file.Filled(row.ShortTitle, place, "shortTitle"),
                form,
                OfSheet(
                    file,
                    row.Number is { } number ? file.Filled(number, place, "number") : no.TrimEnd('.'),
                    place,
                    "number"
                ),
                DivisionOf(row, place),
                row.Requires is { } needed
                    ? Named<Capabilities>(needed, place, "requires", but: Capabilities.None)
                    : Capabilities.None,
                Named<StationReporting>(file.Filled(row.Stations, place, "stations"), place, "stations"),
                row.TreatmentOnly ?? false
            )
            {
                Lines = [.. (row.Lines ?? []).Select(line => file.Filled(line, place, "lines"))],
            };

        private string DivisionOf(RowMembers row, string place)
        {
            var code = file.Filled(row.Division, place, "division");
            return divisions.Any(division => division.Code == code)
                ? code
                : throw file.Wrong(
                    place,
                    $"không có phòng “{code}”",
                    $"Ghi một trong các phòng của profile.json: {string.Join(", ", divisions.Select(d => d.Code))}"
                );
        }

        /// <param name="but">A value that cannot be asked for.</param>
        private T Named<T>(string text, string place, string member, params T[] but)
            where T : struct, Enum
        {
            var known = Enum.GetValues<T>()
                .Except(but)
                .ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName($"{value}"));
            return known.TryGetValue(text, out var value)
                ? value
                : throw file.Wrong(
                    place,
                    $"“{member}” có giá trị “{text}”",
                    $"Ghi một trong: {string.Join(", ", known.Keys)}"
                );
        }
    }
}
