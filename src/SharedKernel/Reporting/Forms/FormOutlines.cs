using System.Text.Json;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Forms;

/// <summary>The forms as they are printed. A section that `forms.json` does not place stands at the end of its form, so that a new one needs no word there.</summary>
public sealed class FormOutlines
{
    private readonly Dictionary<string, PrintedForm> forms;

    internal FormOutlines(Profile profile, IEnumerable<SectionShape> sections)
    {
        var described = Read(profile).ToDictionary(form => form.Code);
        forms = sections
            .InFormOrder(shape => shape.Section)
            .GroupBy(shape => shape.Section.Form)
            .ToDictionary(
                form => form.Key,
                form =>
                    PrintedForm.Of(
                        described.GetValueOrDefault(form.Key)
                            ?? new FormOutline(form.Key, form.Key, form.Key, null, []),
                        [.. form]
                    )
            );
    }

    public PrintedForm Of(string code) => forms[code];

    private static IReadOnlyList<FormOutline> Read(Profile profile)
    {
        if (profile.FileOrNull("forms.json") is not { } path)
        {
            return [];
        }

        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<FormsFile>(file, KernelJson.Options)!.Forms;
    }

    private sealed record FormsFile(IReadOnlyList<FormOutline> Forms);
}
