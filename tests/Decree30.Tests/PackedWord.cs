using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DeAn06.Decree30.Tests;

/// <summary>Blocks as they come out of a file.</summary>
internal static class PackedWord
{
    public static byte[] Of(IEnumerable<OpenXmlElement> blocks) =>
        WordPackage.Write("Văn bản mẫu", "Sở Y tế Mẫu", [new WordSection(DecreePage.Opening, [.. blocks])]);

    /// <summary>What Word would find wrong with it.</summary>
    public static IReadOnlyList<string> FaultsOf(IEnumerable<OpenXmlElement> blocks) => FaultsOf(Of(blocks));

    public static IReadOnlyList<string> FaultsOf(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(file)
                .Select(error => $"{error.Path?.XPath}: {error.Description}"),
        ];
    }
}
