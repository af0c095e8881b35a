using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Reporting.Forms;

/// <summary>The profile's forms as they are printed, with the lines of those of their sections that this host has.</summary>
public sealed class FormOutlines
{
    private readonly Dictionary<string, PrintedForm> forms;

    internal FormOutlines(Profile profile, IEnumerable<SectionShape> sections)
    {
        var shapes = sections.ToDictionary(shape => shape.Section.Name);
        forms = profile.Forms.ToDictionary(form => form.Code, form => PrintedForm.Of(form, shapes));
    }

    public PrintedForm Of(string code) => forms[code];
}
