using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Whether a text is of the field at all: a match report has figures too, and words such as "bought" beside them.</summary>
internal static class Field
{
    /// <summary>Less money than this is a price or a wage.</summary>
    private const int LeastMoney = 1000;

    /// <summary>So many words from "trade" its two countries may stand.</summary>
    private const int Reach = 10;

    /// <summary>True when some figure has an indicator of the field in its own words. Where none has, the others have nothing to go by.</summary>
    public static bool IsOf(Sheet sheet, List<Draft> drafts) => drafts.Exists(d => IsTold(sheet, d));

    private static bool IsTold(Sheet sheet, Draft draft)
    {
        if (draft.Frame.Indicator is not { First: >= 0 } told || !IndicatorRoles.Fits(told.Value, draft.Amount) || !IsWord(sheet, told, draft.Amount))
        {
            return false;
        }
        if (draft.Amount is { Type: AmountType.Money, High: < LeastMoney } && PartyRoles.IsTrade(told.Value))
        {
            return false;
        }
        var isNear = told.Scope <= Scope.Clause && (told.Rule != "indicator.later" || sheet.Pack.HasVerbLast);
        if (IsCounted(told))
        {
            return IsIn(draft.Cell, draft.Frame.Reporter) || IsIn(draft.Cell, draft.Frame.Partner);
        }
        if (!sheet.IsAt(told.First, SenseKind.Everyday))
        {
            return isNear || HasOwn(draft.Frame);
        }
        return (isNear && IsPlaced(sheet, draft, told.Value)) || IsTradeOfTwo(draft.Frame, told);
    }

    // What only the unit or the goods of a figure tell ("40 people", "20 km") may be of anything.
    private static bool IsWord(Sheet sheet, Found<string> told, Amount amount) =>
        (IsCounted(told) || told.Rule == "indicator.balance" || sheet.IsAt(told.First, SenseKind.Indicator))
        && told.Rule != "indicator.of_goods" && !sheet.HasSign(told.Last + 1, amount.First - 1, ";");

    // "14 agreements", "contracts for $1 billion": a singer has them as well, but no country in the clause.
    private static bool IsCounted(Found<string> told) => told.Value is "agreements" or "companies" or "jobs" || told.Rule == "indicator.counted_noun";

    private static bool IsIn(Cell cell, Found<string>? party) => party is { First: >= 0 } named && named.First >= cell.First && named.First <= cell.Last;

    // "Exports:" above a list: each line tells its goods or its country.
    private static bool HasOwn(Frame frame) =>
        frame.Product is { Scope: Scope.Own } || frame.Reporter is { Scope: Scope.Own } || frame.Partner is { Scope: Scope.Own, Value: not PartyRoles.World };

    // "China bought 5 tonnes of honey", "the population of China": countries make the everyday word one of the field, for trade two or goods as well.
    private static bool IsPlaced(Sheet sheet, Draft draft, string indicator)
    {
        if (Cues.Has(sheet, draft.Cell.First, draft.Cell.Last, SenseKind.Both))
        {
            return true;
        }
        var frame = draft.Frame;
        var (reporter, partner) = (IsNamed(sheet, frame.Reporter, indicator), IsNamed(sheet, frame.Partner, indicator));
        var goods = frame.Product is { Scope: Scope.Own };
        return PartyRoles.IsTrade(indicator) ? (reporter && partner) || (goods && (reporter || partner)) : goods || reporter || partner;
    }

    // "bought from a German club": an adjective tells where from, not who trades.
    private static bool IsNamed(Sheet sheet, Found<string>? party, string indicator) =>
        party is { Scope: Scope.Own, First: >= 0 } named && (indicator == Subject.Turnover || sheet.IsAt(named.First, SenseKind.Party) || !sheet.IsAt(named.First, SenseKind.Demonym));

    // "Trade between China and Mongolia goes on. It grew by 28%."
    private static bool IsTradeOfTwo(Frame frame, Found<string> told) =>
        told.Value == Subject.Turnover && frame.Reporter is { First: >= 0 } one && frame.Partner is { First: >= 0 } other
        && Math.Abs(one.First - told.First) <= Reach && Math.Abs(other.First - told.First) <= Reach;
}
