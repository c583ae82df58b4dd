using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Finds what a figure measures, and of which goods.</summary>
internal static class IndicatorRoles
{
    private static readonly SenseMask Indicators = SenseMask.Of(SenseKind.Indicator);
    private static readonly SenseMask Products = SenseMask.Of(SenseKind.Product);
    private static readonly SenseMask Balances = SenseMask.Of(SenseKind.Deficit, SenseKind.Surplus, SenseKind.BalanceWord);

    private static readonly SenseMask PartsOfLabel = SenseMask.Of(SenseKind.And, SenseKind.Or, SenseKind.Of, SenseKind.From, SenseKind.To, SenseKind.With, SenseKind.Without, SenseKind.In, SenseKind.PeriodFiller, SenseKind.Article);

    private const int BehindPenalty = 4;
    private const int ProductReach = 8;
    private const int TopicReach = 12;
    private const int LongestLabel = 10;
    private const int ShortestUnknown = 4;

    /// <summary>The indicator that a clause names for its figure.</summary>
    public static Found<string>? Find(Sheet sheet, Cell cell, in Amount amount, out int balanceSign)
    {
        balanceSign = 0;
        if (TryBalance(sheet, cell, amount, out var balance, out balanceSign))
        {
            return balance;
        }
        if (amount.Type is AmountType.Count && sheet.TryKeyAt(amount.Last, SenseKind.Indicator, out var itself))
        {
            return new Found<string>(itself, Scope.Own, amount.Last, amount.Last, "indicator.counted");
        }
        if (amount.Unit == "days" && Nearest(sheet, cell, amount) is { } carried && carried.TryGet(SenseKind.Indicator, out var freight) && sheet.Pack.Key(freight) == "freight")
        {
            return new Found<string>("other:transit time", Scope.Own, carried.First, carried.Last, "indicator.of_unit");
        }
        if (amount.Type is AmountType.Count && CountIndicator(amount) is { } counted && !(counted.StartsWith("other:", StringComparison.Ordinal) && Nearest(sheet, cell, amount) is not null))
        {
            return new Found<string>(counted, Scope.Own, amount.First, amount.Last, "indicator.counted");
        }
        return Nearest(sheet, cell, amount) is { } hit && hit.TryGet(SenseKind.Indicator, out var sense)
            ? new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "indicator.nearest") : Counted(sheet, cell, amount);
    }

    /// <summary>The first indicator behind a figure, whatever stands between: a verb at the end serves the whole list before it.</summary>
    public static Found<string>? Later(Sheet sheet, in Amount amount, int last)
    {
        foreach (var hit in sheet.HitsIn(amount.Last + 1, last, Indicators))
        {
            if (hit.TryGet(SenseKind.Indicator, out var sense) && !sheet.IsUsed(hit.First) && !sheet.IsName(hit.First) && Fits(sheet.Pack.Key(sense), amount))
            {
                return new Found<string>(sheet.Pack.Key(sense), Scope.Clause, hit.First, hit.Last, "indicator.later");
            }
        }
        return null;
    }

    // "Joint ventures grew tenfold", "contracts for $1 billion were signed": the things counted are the indicator.
    private static Found<string>? Counted(Sheet sheet, Cell cell, in Amount amount)
    {
        if (amount.Type is not (AmountType.Times or AmountType.Money) || !Cues.TryNearest(sheet, cell, amount, SenseKind.CountNoun, 2, out var noun)
            || !noun.TryGet(SenseKind.CountNoun, out var sense) || (sheet.IsUsed(noun.First) && amount.Type != AmountType.Money))
        {
            return null;
        }
        var key = sheet.Pack.Key(sense);
        var indicator = amount.Type == AmountType.Money ? (key == "agreements" ? "other:value of signed documents" : null) : key is "companies" or "agreements" or "jobs" ? key : null;
        return indicator is null ? null : new Found<string>(indicator, Scope.Own, noun.First, noun.Last, "indicator.counted_noun");
    }

    private static Hit? Nearest(Sheet sheet, Cell cell, in Amount amount)
    {
        Hit? best = null;
        var nearest = int.MaxValue;
        foreach (var hit in sheet.HitsIn(cell.First, cell.Last, Indicators))
        {
            // What follows a comma or a stop behind the figure speaks of something else.
            if (!hit.Is(SenseKind.Indicator) || sheet.IsUsed(hit.First) || sheet.IsName(hit.First) || (hit.First > amount.Last && HasStop(sheet, amount.Last + 1, hit.First - 1)))
            {
                continue;
            }
            var distance = hit.Last < amount.First ? amount.First - hit.Last : hit.First - amount.Last + BehindPenalty;
            if (distance < nearest)
            {
                (best, nearest) = (hit, distance);
            }
        }
        return best;
    }

    // The points of "U.S. imports" stop nothing.
    private static bool HasStop(Sheet sheet, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (sheet.HasSign(token, token, ",.;:…") && !sheet.TryHit(token, out _))
            {
                return true;
            }
        }
        return false;
    }

    private static bool TryBalance(Sheet sheet, Cell cell, in Amount amount, out Found<string>? found, out int sign)
    {
        (found, sign) = (null, 0);
        if (!Cues.HasAny(sheet, cell.First, cell.Last, Balances))
        {
            return false;
        }
        var hasDeficit = Cues.TryNearest(sheet, cell, amount, SenseKind.Deficit, 0, out var deficit);
        var hasSurplus = Cues.TryNearest(sheet, cell, amount, SenseKind.Surplus, 0, out var surplus);
        var hasBalance = Cues.TryNearest(sheet, cell, amount, SenseKind.BalanceWord, 0, out var balance);
        sign = hasDeficit && (!hasSurplus || Gap(deficit, amount) <= Gap(surplus, amount)) ? -1 : hasSurplus ? 1 : 0;
        var hit = sign < 0 ? deficit : sign > 0 ? surplus : balance;
        found = hasDeficit || hasSurplus || hasBalance ? new Found<string>(Subject.Balance, Scope.Own, hit.First, hit.Last, "indicator.balance") : null;
        return found is not null;
    }

    private static int Gap(Hit hit, in Amount amount) => hit.Last < amount.First ? amount.First - hit.Last : hit.First - amount.Last;

    /// <summary>What a number of things is a number of, where no other indicator is told.</summary>
    public static string? CountIndicator(in Amount amount) => amount.Unit switch
    {
        "agreements" => "agreements",
        "companies" => "companies",
        "jobs" => "jobs",
        "people" => "other:people",
        "trains" or "containers" or "wagons" => "freight",
        "items" or "trucks" or "bags" => null,
        _ => "other:" + amount.Unit,
    };

    /// <summary>What a quantity measures by its unit alone.</summary>
    public static Found<string>? OfUnit(in Amount amount)
    {
        var indicator = amount.Unit switch
        {
            "ha" or "m2" => "other:area",
            "MW" or "GW" or "kW" => "other:capacity",
            "km" or "m" => "other:length",
            _ => null,
        };
        return indicator is null ? null : new Found<string>(indicator, Scope.Own, amount.First, amount.Last, "indicator.of_unit");
    }

    /// <summary>True when the indicator can be told in the amount's unit: people are no turnover, dollars no tourists.</summary>
    public static bool Fits(string indicator, in Amount amount) => amount.Type switch
    {
        AmountType.Money => indicator is not ("tourists" or "jobs" or "companies" or "freight" or "agreements"),
        AmountType.Count when amount.Unit is "people" or "head" => indicator is not (Subject.Turnover or Subject.Exports or Subject.Imports or Subject.Balance or "gdp"),
        _ => true,
    };

    /// <summary>The goods that a clause names for its figure: near the figure or the indicator, no comma between.</summary>
    public static Found<string>? Product(Sheet sheet, Cell cell, in Amount amount, Found<string>? indicator)
    {
        Hit? best = null;
        var nearest = ProductReach + 1;
        foreach (var hit in sheet.HitsIn(cell.First, cell.Last, Products))
        {
            if (!hit.Is(SenseKind.Product) || sheet.IsName(hit.First) || IsAdded(sheet, hit))
            {
                continue;
            }
            var distance = Math.Min(Distance(sheet, hit, amount.First, amount.Last, amount.Type == AmountType.Percent && Cues.Has(sheet, cell.First, amount.First, SenseKind.ShareWord)), indicator is { Scope: Scope.Own, First: >= 0 } i ? Distance(sheet, hit, i.First, i.Last) : int.MaxValue);
            if (distance < nearest)
            {
                (best, nearest) = (hit, distance);
            }
        }
        return best is { } found && found.TryGet(SenseKind.Product, out var sense)
            ? new Found<string>(sheet.Pack.Key(sense), Scope.Own, found.First, found.Last, "product.nearest") : Topic(sheet, cell, amount, indicator?.Value);
    }

    /// <summary>Goods that are not told apart: "goods worth $2 billion".</summary>
    public static Found<string>? AnyGoods(Sheet sheet, Cell cell)
    {
        foreach (var hit in sheet.HitsIn(cell.First, cell.Last))
        {
            if (hit.TryGet(SenseKind.CountNoun, out var sense) && sheet.Pack.Key(sense) == "items")
            {
                return new Found<string>("goods", Scope.Own, hit.First, hit.Last, "indicator.of_goods");
            }
        }
        return null;
    }

    // "Apricots: this year exports grew by 58%", "rubber came first, with $126 million": the only goods before the figure.
    private static Found<string>? Topic(Sheet sheet, Cell cell, in Amount amount, string? indicator)
    {
        Found<string>? topic = null;
        foreach (var hit in sheet.HitsIn(cell.First, amount.First - 1))
        {
            if (hit.TryGet(SenseKind.Product, out var sense) && !sheet.IsName(hit.First) && !IsAdded(sheet, hit))
            {
                if (topic is not null)
                {
                    return null;
                }
                topic = new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "product.topic");
            }
        }
        // Trade as a whole is of some goods only where they are told outright, not in passing between commas.
        return topic is { } only && amount.First - only.Last <= TopicReach && !(indicator is Subject.Turnover or Subject.Balance && sheet.HasSign(only.Last, amount.First, ",") && !Cues.Has(sheet, only.Last + 1, amount.First, SenseKind.Rank)) ? only : null;
    }

    // "waters with added sugar", "without sugar": what the goods hold or lack is not what they are.
    private static bool IsAdded(Sheet sheet, Hit product)
    {
        for (var token = product.First - 1; token >= product.First - 2 && sheet.KindAt(token) == Text.TokenKind.Word; token--)
        {
            if (sheet.IsAt(token, SenseKind.Without))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Goods that the pack does not know, in the text's own words: what an item of a list is called.</summary>
    /// <param name="start">Where the sentence starts, if its subject may be a label as well.</param>
    public static Found<string>? Label(Sheet sheet, Cell cell, in Amount amount, int start)
    {
        var last = EndOfLabel(sheet, cell, amount, start);
        var mayHaveCommas = sheet.IsSign(cell.First, ';');
        var first = last;
        while (first > cell.First && last - first < LongestLabel && !sheet.HasSign(first - 1, first - 1, mayHaveCommas ? ";:•." : ",;:•.") && !sheet.IsAt(first - 1, SenseKind.By))
        {
            first--;
        }
        var isWhole = first == cell.First || last - first < LongestLabel;
        first += sheet.IsAt(first, SenseKind.And) || sheet.IsDash(first) ? 1 : 0;
        return isWhole && first <= last && sheet.KindAt(last) == Text.TokenKind.Word && IsUnknown(sheet, first, last)
            ? new Found<string>(sheet.Slice(first, last).ToString().ToLowerInvariant(), Scope.Own, first, last, "product.label") : null;
    }

    // "widgets – $31 million", "widgets ($31 million)", "; widgets rose by 5%", "Widgets were the top item with $31 million"
    private static int EndOfLabel(Sheet sheet, Cell cell, in Amount amount, int start)
    {
        var mark = amount.HedgeFirst - 1;
        if (IsItemMark(sheet, mark))
        {
            return mark - 1;
        }
        return (sheet.IsSign(cell.First, ';') || cell.First == start) && Cues.TryFirst(sheet, cell.First, mark, Cues.Verbs, out var verb) ? verb.First - 1 : -1;
    }

    /// <summary>What stands between the label of an item and its figure.</summary>
    public static bool IsItemMark(Sheet sheet, int token) => sheet.IsDash(token) || sheet.IsSign(token, '(') || sheet.IsSign(token, ':');

    // Common nouns, one of which the pack does not know, or goods told apart by what they hold; and nothing that plays another part.
    private static bool IsUnknown(Sheet sheet, int first, int last)
    {
        var isUnknown = Cues.Has(sheet, first, last, SenseKind.Without);
        var parts = isUnknown ? PartsOfLabel.With(SenseKind.Product) : PartsOfLabel;
        for (var token = first; token <= last; token++)
        {
            var kind = sheet.KindAt(token);
            var isStrange = kind is Text.TokenKind.Digits or Text.TokenKind.Break || sheet.IsUncased(token) || sheet.IsName(token) || sheet.IsInPeriod(token)
                || (token > first && kind == Text.TokenKind.Word && char.IsUpper(sheet.Word(token)[0]) && !sheet.Pack.CapitalNouns);
            if (isStrange)
            {
                return false;
            }
            if (sheet.TryHit(token, out var hit))
            {
                if (!hit.IsAny(parts))
                {
                    return false;
                }
            }
            else
            {
                isUnknown |= kind == Text.TokenKind.Word && sheet.Word(token).Length >= ShortestUnknown;
            }
        }
        return isUnknown;
    }

    /// <summary>The first goods that a sentence without figures names: what the list behind it is about.</summary>
    public static Found<string>? AnyProduct(Sheet sheet, Sentence sentence)
    {
        foreach (var hit in sheet.HitsIn(sentence.First, sentence.Last, Products))
        {
            if (hit.TryGet(SenseKind.Product, out var sense) && !sheet.IsName(hit.First))
            {
                return new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "product.of_list");
            }
        }
        return null;
    }

    private static int Distance(Sheet sheet, Hit hit, int first, int last, bool passesComma = false)
    {
        var (from, to) = hit.Last < first ? (hit.Last, first) : (last, hit.First);
        return !Cues.HasCommaBetween(sheet, from, to) ? to - from : passesComma && hit.Last < first ? to - from + 1 : int.MaxValue;
    }

    public static Found<string>? Coverage(Sheet sheet, int first, int last) =>
        Cues.TryAfter(sheet, first - 1, last, SenseKind.Coverage, out var hit) && hit.TryGet(SenseKind.Coverage, out var sense)
            ? new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "coverage") : null;
}
