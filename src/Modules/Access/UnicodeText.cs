using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access;

/// <summary>Text as it is stored and compared: NFC.</summary>
internal static class UnicodeText
{
    /// <summary>Text that is no Unicode (U+FFFE, half a surrogate pair) has no normal form and stays as it is; the rules refuse it.</summary>
    public static string Nfc(string? text)
    {
        try
        {
            return VietnameseText.Compose(text ?? "");
        }
        catch (ArgumentException)
        {
            return text!;
        }
    }

    /// <summary>One line that can be shown and stored: no control characters, nothing that is no character.</summary>
    public static bool IsOneLine(string text) =>
        text.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE' && c is not ('\u2028' or '\u2029'));
}
