using System.Globalization;
using System.Text;

namespace Oborot.Checks;

/// <summary>Names in plain Latin letters, roughly: enough to see that Касымалиев and Kasymaliev are one.</summary>
internal static class Latin
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ғ'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['є'] = "e",
        ['ж'] = "j",
        ['җ'] = "j",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
        ['ӣ'] = "i",
        ['к'] = "k",
        ['қ'] = "k",
        ['ҷ'] = "j",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['ң'] = "n",
        ['о'] = "o",
        ['ө'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ў'] = "u",
        ['ү'] = "u",
        ['ұ'] = "u",
        ['ӯ'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['ҳ'] = "h",
        ['һ'] = "h",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sh",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ә'] = "a",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ı'] = "i",
        ['ə'] = "a",
        ['ł'] = "l",
    };

    /// <summary>The text in lower-case Latin letters without marks; letters of other scripts stay.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (Letters.TryGetValue(letter, out var latin))
            {
                plain.Append(latin);
            }
            else
            {
                AppendBase(plain, letter);
            }
        }
        return plain.ToString();
    }

    private static void AppendBase(StringBuilder plain, char letter)
    {
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(part);
            }
        }
    }
}
