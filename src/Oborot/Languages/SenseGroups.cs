using System.Collections.Frozen;

namespace Oborot.Languages;

/// <summary>The groups of a pack's files and what their entries mean.</summary>
internal static class SenseGroups
{
    private enum Keys
    {
        None,
        Names,
        Numbers,
    }

    private static readonly (string Group, SenseKind Kind, Keys Keys)[] Table =
    [
        ("numbers", SenseKind.Number, Keys.Numbers),
        ("scales", SenseKind.Scale, Keys.Numbers),
        ("number_scales", SenseKind.NumberScale, Keys.Numbers),
        ("one_of", SenseKind.OneOf, Keys.None),
        ("points", SenseKind.Point, Keys.Numbers),
        ("decimal_parts", SenseKind.DecimalPart, Keys.Numbers),
        ("fractions", SenseKind.Fraction, Keys.Numbers),
        ("multiples", SenseKind.Multiple, Keys.Numbers),
        ("times", SenseKind.Times, Keys.None),
        ("units", SenseKind.Unit, Keys.Names),
        ("counted", SenseKind.CountNoun, Keys.Names),
        ("hedges", SenseKind.Hedge, Keys.Names),
        ("hedges_after", SenseKind.HedgeAfter, Keys.Names),
        ("exceeding", SenseKind.Exceed, Keys.Names),

        ("months", SenseKind.Month, Keys.Numbers),
        ("quarter", SenseKind.Quarter, Keys.None),
        ("half_year", SenseKind.HalfYear, Keys.None),
        ("year", SenseKind.YearWord, Keys.None),
        ("month", SenseKind.MonthWord, Keys.None),
        ("day", SenseKind.DayWord, Keys.None),
        ("week", SenseKind.WeekWord, Keys.None),
        ("season", SenseKind.SeasonWord, Keys.None),
        ("ordinals", SenseKind.Ordinal, Keys.Numbers),
        ("relative", SenseKind.Relative, Keys.Numbers),
        ("relative_year", SenseKind.RelativeYear, Keys.Numbers),
        ("same_period", SenseKind.SamePeriod, Keys.None),
        ("year_to_date", SenseKind.YearToDate, Keys.None),
        ("year_on_year", SenseKind.YearOnYear, Keys.None),
        ("period_fillers", SenseKind.PeriodFiller, Keys.None),
        ("until", SenseKind.Until, Keys.None),
        ("since", SenseKind.Since, Keys.None),
        ("within", SenseKind.Within, Keys.None),

        ("and", SenseKind.And, Keys.None),
        ("or", SenseKind.Or, Keys.None),
        ("from", SenseKind.From, Keys.None),
        ("to", SenseKind.To, Keys.None),
        ("between", SenseKind.Between, Keys.None),
        ("by", SenseKind.By, Keys.None),
        ("in", SenseKind.In, Keys.None),
        ("of", SenseKind.Of, Keys.None),
        ("with", SenseKind.With, Keys.None),
        ("of_which", SenseKind.OfWhich, Keys.None),
        ("respectively", SenseKind.Respectively, Keys.None),
        ("compared", SenseKind.Compared, Keys.None),
        ("compared_after", SenseKind.ComparedAfter, Keys.None),
        ("into", SenseKind.Into, Keys.None),
        ("together", SenseKind.Together, Keys.None),

        ("up", SenseKind.Up, Keys.None),
        ("down", SenseKind.Down, Keys.None),
        ("more", SenseKind.More, Keys.None),
        ("less", SenseKind.Less, Keys.None),
        ("reach", SenseKind.Reach, Keys.None),
        ("target", SenseKind.Target, Keys.None),
        ("forecast", SenseKind.Forecast, Keys.None),
        ("potential", SenseKind.Potential, Keys.None),
        ("negation", SenseKind.Negation, Keys.None),
        ("force", SenseKind.Force, Keys.Names),
        ("share", SenseKind.ShareWord, Keys.None),
        ("growth_rate", SenseKind.GrowthRate, Keys.None),
        ("pledge", SenseKind.Pledge, Keys.None),
        ("now", SenseKind.Now, Keys.None),
        ("yearly", SenseKind.Yearly, Keys.None),
        ("alone", SenseKind.Alone, Keys.None),
        ("back_then", SenseKind.BackThen, Keys.None),

        ("indicators", SenseKind.Indicator, Keys.Names),
        ("deficit", SenseKind.Deficit, Keys.None),
        ("surplus", SenseKind.Surplus, Keys.None),
        ("balance", SenseKind.BalanceWord, Keys.None),
        ("world_trade", SenseKind.WorldTrade, Keys.None),
        ("parties", SenseKind.Party, Keys.Names),
        ("capitals", SenseKind.Capital, Keys.Names),
        ("demonyms", SenseKind.Demonym, Keys.Names),
        ("both_sides", SenseKind.Both, Keys.None),
        ("own", SenseKind.Own, Keys.None),
        ("the_country", SenseKind.TheCountry, Keys.None),
        ("that_country", SenseKind.ThatCountry, Keys.None),
        ("unnamed_parties", SenseKind.Unnamed, Keys.None),
        ("idle", SenseKind.Idle, Keys.None),
        ("everyday", SenseKind.Everyday, Keys.None),
        ("products", SenseKind.Product, Keys.Names),
        ("same_goods", SenseKind.SameGoods, Keys.None),
        ("without", SenseKind.Without, Keys.None),
        ("articles", SenseKind.Article, Keys.None),
        ("minus", SenseKind.Minus, Keys.None),
        ("ordinal_endings", SenseKind.OrdinalEnding, Keys.None),
        ("context_years", SenseKind.ContextYear, Keys.Numbers),
        ("coverage", SenseKind.Coverage, Keys.Names),
        ("all_of", SenseKind.AllOf, Keys.None),
        ("others", SenseKind.OtherOnes, Keys.None),

        ("speech", SenseKind.Speech, Keys.None),
        ("speech_before", SenseKind.SpeechBefore, Keys.None),
        ("offices", SenseKind.Office, Keys.None),
        ("institutions", SenseKind.Institution, Keys.Names),
        ("statistics", SenseKind.Statistics, Keys.None),
        ("pronouns", SenseKind.Pronoun, Keys.None),
        ("reported", SenseKind.Reported, Keys.None),

        ("ranks", SenseKind.Rank, Keys.None),
        ("meetings", SenseKind.Meeting, Keys.None),
        ("ages", SenseKind.Age, Keys.None),
        ("list_sizes", SenseKind.ListSize, Keys.None),
        ("phones", SenseKind.Phone, Keys.None),
        ("rates", SenseKind.Rate, Keys.None),
        ("clause", SenseKind.Clause, Keys.None),

        ("things", SenseKind.Thing, Keys.Names),
        ("acts", SenseKind.Act, Keys.Names),
        ("deeds", SenseKind.Deed, Keys.Names),
        ("bonds", SenseKind.Bond, Keys.None),
        ("actions", SenseKind.Action, Keys.None),
        ("sectors", SenseKind.SectorWord, Keys.Names),
        ("sides", SenseKind.Side, Keys.None),
        ("speaking", SenseKind.Speaking, Keys.None),
        ("settings", SenseKind.Setting, Keys.Names),
        ("details", SenseKind.Detail, Keys.None),
        ("day_offsets", SenseKind.DayOffset, Keys.Numbers),
        ("joints", SenseKind.Joint, Keys.None),
    ];

    private static readonly FrozenDictionary<string, (SenseKind Kind, Keys Keys)> ByName =
        Table.ToFrozenDictionary(t => t.Group, t => (t.Kind, t.Keys), StringComparer.Ordinal);

    public static IEnumerable<string> Names => Table.Select(t => t.Group);

    public static SenseKind? KindOf(string group) => ByName.TryGetValue(group, out var found) ? found.Kind : null;

    public static bool HasKeys(string group) => ByName[group].Keys != Keys.None;

    public static bool HasNumbers(string group) => ByName[group].Keys == Keys.Numbers;
}
