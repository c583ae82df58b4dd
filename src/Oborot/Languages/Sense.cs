namespace Oborot.Languages;

/// <summary>What a word or phrase can mean. Each value is a group of a pack's files; the words themselves are data.</summary>
internal enum SenseKind : byte
{
    // Numbers and units: the key is a number, a unit or a hedge.
    Number, Scale, NumberScale, Fraction, Multiple, Times, Unit, CountNoun, Hedge, HedgeAfter, Exceed,
    Minus, OrdinalEnding, Point, DecimalPart, OneOf,

    // Periods.
    Month, Quarter, HalfYear, YearWord, MonthWord, DayWord, WeekWord, SeasonWord, Ordinal, Relative, RelativeYear, SamePeriod,
    YearToDate, YearOnYear, ContextYear, PeriodFiller, Until, Since, Within,

    // Joints.
    And, Or, From, To, Between, By, In, Of, With, OfWhich, Respectively, Compared, ComparedAfter, Into, Together, Article,

    // What happens to an indicator.
    Up, Down, More, Less, Reach, Target, Forecast, Potential, Negation, Force, ShareWord, GrowthRate, Pledge, Now, Yearly, Alone, BackThen,

    // What it is about.
    Indicator, Deficit, Surplus, BalanceWord, WorldTrade, Party, Capital, Demonym, Both, Own, TheCountry, ThatCountry, Unnamed, Product,
    SameGoods, Without, Coverage, AllOf, OtherOnes,

    // Who says it.
    Speech, SpeechBefore, Office, Institution, Statistics, Pronoun, Reported,

    // Figures that are no claims.
    Rank, Meeting, Age, ListSize, Phone, Rate,

    // Where a clause starts anew.
    Clause,

    // What is promised, agreed and done: the second lexicon, of deeds.
    Thing, Act, Deed, Bond, Action, SectorWord, Side, Speaking, Setting, Detail, DayOffset, Joint,

    // Nothing: it keeps a shorter phrase inside it from being read.
    Idle,
    Everyday,
}

/// <summary>One meaning of a phrase: its group and, where the group has keys, which.</summary>
/// <param name="Kind">The group.</param>
/// <param name="Argument">Index into the pack's keys; −1 for a group without keys.</param>
internal readonly record struct Sense(SenseKind Kind, short Argument);
