using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.OfficialDocuments;

/// <summary>How running text names a section.</summary>
internal static class SectionWords
{
    /// <summary>`mục 3.1 (Hạ tầng CNTT)`.</summary>
    public static string Of(Section section) => $"mục {section.Number.TrimEnd('.')} ({section.ShortTitle})";
}
