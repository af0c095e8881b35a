using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access;

/// <summary>Text as it is stored and compared: NFC.</summary>
internal static class UnicodeText
{
    public static string Nfc(string? text) => VietnameseText.Compose(text ?? "");

    /// <summary>One line that can be shown and stored: no control characters, nothing that is no character.</summary>
    public static bool IsOneLine(string text) =>
        text.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE' && c is not ('\u2028' or '\u2029'));
}
