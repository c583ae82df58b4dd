using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>Words facts: with a hedge, so many digits, a speaker or none, and now and then a slip.</summary>
internal sealed class Teller(Random chance)
{
    private const string Faultless = "made";

    /// <summary>A claim that tells the fact in an article.</summary>
    /// <param name="fact">What is told.</param>
    /// <param name="article">Where.</param>
    /// <param name="home">The country that speaks.</param>
    /// <param name="mainSpeaker">Who is quoted most.</param>
    public Claim Tell(Fact fact, Article article, int home, string mainSpeaker)
    {
        var draft = new Draft(fact);
        if (chance.NextDouble() < Mix.Slipped)
        {
            Slips.Make(draft, chance);
        }
        var mix = Mix.Of[fact.Kind];
        var value = Round(draft, mix.Hedges.Draw(chance));
        var speaker = !Is(mix.Spoken, mix) ? null : chance.NextDouble() < Mix.OwnSpeaker ? mainSpeaker : Speakers.Of(home, chance);
        var period = PeriodOf(draft);
        var subject = SubjectOf(draft);
        return new Claim
        {
            Evidence = Evidence(article, subject, value, period, fact.Kind),
            Kind = fact.Kind,
            Subject = subject,
            Value = value,
            Direction = draft.Direction,
            Period = period,
            Base = fact.HasBase ? period?.AddYears(-1) : null,
            Side = Is(mix.Sided, mix) ? fact.Side : null,
            Whole = fact.Whole,
            Speaker = speaker,
            Modality = Is(mix.Unsure, mix) ? Modality.Forecast : Modality.Stated,
            Sources = article.Sources(speaker),
            Published = article.Published,
            Url = article.Url,
            Language = "en",
            Rule = draft.Slip ?? Faultless,
        };
    }

    private bool Is(int count, KindMix mix) => chance.Next(mix.Count) < count;

    private Subject SubjectOf(Draft draft) => new(
        draft.Indicator == Mix.Other ? "other:" + Words.Of(draft.Fact.Kind) : draft.Indicator,
        Parties.Codes[draft.Fact.Reporter],
        draft.Fact.Partner is { } partner ? Parties.Codes[partner] : null,
        draft.Fact.ProductName,
        chance.NextDouble() < Mix.Covered ? "without free zones" : null);

    private static Period? PeriodOf(Draft draft) => !draft.Fact.IsDated ? null
        : draft.Fact.Kind == ClaimKind.Target ? Period.Until(draft.Fact.Deadline + draft.YearsOff)
        : draft.Fact.Span.AddYears(draft.YearsOff).ToPeriod();

    // "More than" and "almost" speak of the size: a deficit of more than 14 is below −14.
    private Quantity Round(Draft draft, Hedge hedge)
    {
        var digits = Digits(draft, hedge);
        var place = Rounding.LastDigit(draft.Value, digits);
        var steps = (decimal)Math.Abs(draft.Value) / place;
        var size = place * hedge switch
        {
            Hedge.MoreThan => decimal.Floor(steps),
            Hedge.Almost or Hedge.UpTo => decimal.Ceiling(steps),
            _ => decimal.Round(steps),
        };
        var value = draft.Value < 0 ? -size : size;
        var last = Rounding.WithoutZeros(value, place);
        return hedge switch
        {
            Hedge.MoreThan when value < 0 => new Quantity(null, value, last, hedge, draft.Fact.Unit),
            Hedge.MoreThan => new Quantity(value, null, last, hedge, draft.Fact.Unit),
            Hedge.UpTo when value >= 0 => new Quantity(null, value, last, hedge, draft.Fact.Unit),
            Hedge.Range => new Quantity(value - last, value + last, last, hedge, draft.Fact.Unit),
            _ => new Quantity(value, value, last, hedge, draft.Fact.Unit),
        };
    }

    // Whole things are counted in full; a hedge with one digit would say nothing, and nobody tells "1.2852 times".
    private int Digits(Draft draft, Hedge hedge)
    {
        var digits = (draft.Fact.Unit is Unit.Percent or Unit.Index or Unit.Times ? Mix.PercentDigits : Mix.Digits).Draw(chance);
        return draft.Fact.Unit switch
        {
            Unit.Items => Rounding.Place(draft.Value) + 1,
            Unit.Index => Math.Max(digits, 3),
            Unit.Times => Math.Clamp(digits, 2, 3),
            _ => hedge == Hedge.Exact ? digits : Math.Max(digits, 2),
        };
    }

    private static Evidence Evidence(Article article, Subject subject, Quantity value, Period? period, ClaimKind kind)
    {
        var offset = article.NextOffset();
        var figure = $"{Rounding.Text(value.Figure!.Value, value.LastDigit)} {value.Unit}";
        var quote = $"{kind} of {subject.Product} {subject.Indicator} {subject.Reporter} {subject.Partner} came to {value.Hedge} {figure} in {period}";
        return new Evidence(article.Id, offset, offset + figure.Length, figure, quote);
    }
}
