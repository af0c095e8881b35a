namespace DeAn06.SharedKernel.Text;

/// <summary>What a search compares: lower case without any Vietnamese mark ("Bỉm Sơn" → "bim son").</summary>
public static class SearchKey
{
    private static readonly Dictionary<char, char> Plain = Letters(
        "aàáảãạăằắẳẵặâầấẩẫậ",
        "dđ",
        "eèéẻẽẹêềếểễệ",
        "iìíỉĩị",
        "oòóỏõọôồốổỗộơờớởỡợ",
        "uùúủũụưừứửữự",
        "yỳýỷỹỵ"
    );

    public static string Fold(string text) =>
        string.Concat(
            VietnameseText.Compose(text).ToLowerInvariant().Select(letter => Plain.GetValueOrDefault(letter, letter))
        );

    private static Dictionary<char, char> Letters(params string[] families) =>
        families.SelectMany(family => family.Select(letter => (letter, family[0]))).ToDictionary();
}
