using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Takes endings glued to figures, signs and abbreviations out of the tokens and keeps the case they tell.</summary>
/// <remarks>
/// "50дөн", "2024-жылдын", "19,8%-ға", "$ni", "АКШ-га", "2030'a kadar": what carries the ending is the figure; the ending would only
/// stand between it and its unit.
/// </remarks>
internal static class Suffixes
{
    public static void Fold(Sheet sheet)
    {
        if (!sheet.Pack.HasSuffixes)
        {
            return;
        }
        var (tokens, kept) = (sheet.Tokens, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (kept > 0 && Width(sheet, i, kept - 1) is > 0 and var width && sheet.Pack.IsSuffix(sheet.Word(i + width - 1), out var role))
            {
                sheet.SetCase(kept - 1, role);
                i += width - 1;
                continue;
            }
            tokens.Move(i, kept++);
        }
        tokens.Cut(kept);
    }

    // How many tokens an ending behind a kept token would take: itself, or the dash or apostrophe before it too.
    private static int Width(Sheet sheet, int token, int carrier)
    {
        if (!sheet.Touches(carrier, token) || !Carries(sheet, carrier))
        {
            return 0;
        }
        if (sheet.KindAt(token) == TokenKind.Word)
        {
            return sheet.KindAt(carrier) == TokenKind.Word ? 0 : 1;
        }
        var isJoint = sheet.IsDash(token) || (sheet.KindAt(token) == TokenKind.Sign && Letters.ClassOf(sheet.Text[sheet.Tokens[token].Start]) == Letters.Class.Apostrophe) || IsAbbreviated(sheet, token, carrier);
        return isJoint && sheet.Touches(token) && sheet.KindAt(token + 1) == TokenKind.Word ? 2 : 0;
    }

    private static bool IsAbbreviated(Sheet sheet, int token, int carrier) =>
        sheet.IsSign(token, '.') && sheet.KindAt(carrier) == TokenKind.Word && sheet.Tokens[carrier].Length <= 4;

    private static bool Carries(Sheet sheet, int token) => sheet.KindAt(token) switch
    {
        TokenKind.Digits => true,
        TokenKind.Sign => sheet.Text[sheet.Tokens[token].Start] is '%' or '$' or '€' or '₽' or '₸' or '£' or '¥',
        TokenKind.Word => sheet.Tokens[token].Length <= 5 || LetterCase.Capitals.Allows(sheet.Word(token)),
        _ => false,
    };
}
