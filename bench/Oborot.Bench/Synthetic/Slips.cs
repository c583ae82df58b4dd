using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>Mistakes as newsrooms make them; how often which is assumed.</summary>
internal static class Slips
{
    private const string Digit = "digit";
    private const string Magnitude = "magnitude";
    private const string Label = "period";
    private const string Flows = "flows";
    private const string Sign = "sign";
    private static readonly Weighted<string> Kinds = new((Digit, 6), (Magnitude, 4), (Label, 5), (Flows, 3), (Sign, 2));

    /// <summary>Makes one of the mistakes that suit the draft.</summary>
    public static void Make(Draft draft, Random chance)
    {
        do
        {
            draft.Slip = Kinds.Draw(chance);
        }
        while (!Suits(draft.Slip, draft));
        switch (draft.Slip)
        {
            case Magnitude:
                draft.Value *= chance.Next(2) == 0 ? 1000 : 0.001;
                break;
            case Label:
                draft.YearsOff = chance.Next(2) == 0 ? 1 : -1;
                break;
            case Flows:
                draft.Indicator = draft.Indicator == Subject.Exports ? Subject.Imports : Subject.Exports;
                break;
            case Sign when draft.Fact.Kind == ClaimKind.Change:
                draft.Direction = draft.Direction == Direction.Up ? Direction.Down : Direction.Up;
                break;
            case Sign:
                draft.Value = -draft.Value;
                break;
            default:
                draft.Value = WrongDigit(draft.Value, chance);
                break;
        }
    }

    private static bool Suits(string kind, Draft draft) => kind switch
    {
        Magnitude => draft.Fact.Unit is "USD" or Unit.Tonne,
        Label => draft.Fact.IsDated,
        Flows => draft.Indicator is Subject.Exports or Subject.Imports,
        Sign => draft.Fact is { Kind: ClaimKind.Change, Unit: Unit.Percent } or { Kind: ClaimKind.Level, Theme.Indicator: Subject.Balance },
        _ => true,
    };

    // Another first or second digit.
    private static double WrongDigit(double value, Random chance)
    {
        var at = Math.Pow(10, Rounding.Place(value) - chance.Next(2));
        var digit = (int)(Math.Abs(value) / at) % 10;
        var wrong = 1 + ((digit + chance.Next(8)) % 9);
        return value + (Math.Sign(value) * (wrong - digit) * at);
    }
}
