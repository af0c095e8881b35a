using System.Text;

namespace DeAn06.SharedKernel.Text;

/// <summary>Vietnamese text in the one form that is stored and compared: NFC.</summary>
public static class VietnameseText
{
    /// <summary>
    /// The same text with every letter and its marks as one character (needs ICU: see Directory.Build.props). Text that is no
    /// Unicode (U+FFFE, half a surrogate pair) has no such form and stays as it is, for the caller's rules to refuse.
    /// </summary>
    public static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
