using System.Text;

namespace DeAn06.SharedKernel.Text;

/// <summary>Vietnamese text in the one form that is stored and compared: NFC.</summary>
public static class VietnameseText
{
    /// <summary>The same text with every letter and its marks as one character (needs ICU: see Directory.Build.props).</summary>
    public static string Compose(string text) => text.Normalize(NormalizationForm.FormC);
}
