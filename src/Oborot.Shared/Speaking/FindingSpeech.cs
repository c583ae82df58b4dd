using System.Globalization;
using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Shared.Speaking;

/// <summary>A finding told in one language: its line, the steps of its proof, what it takes for granted, and the slips that would explain it.</summary>
internal sealed class FindingSpeech
{
    private readonly Speech speech;
    private readonly Phrases phrases;
    private readonly Finding finding;
    private readonly string[] units;

    /// <summary>Tells a finding.</summary>
    public FindingSpeech(Speech speech, Finding finding)
    {
        (this.speech, phrases, this.finding) = (speech, speech.Phrases, finding);
        units = new string[finding.Proof.Count];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = UnitOf(finding.Proof[i]);
        }
    }

    /// <summary>The letter of a claim.</summary>
    public static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : string.Create(CultureInfo.InvariantCulture, $"A{index}");

    /// <summary>The head: id, check and kind.</summary>
    public string Head() => phrases.Fill("explain", "finding", ("id", finding.Id), ("check", finding.Check), ("title", speech.Title(finding)));

    /// <summary>What the claims show, in a line.</summary>
    public string Why() => finding.Claims.Count > 0 ? WhyOfClaims()
        : phrases.Fill("why_without_proof", PhraseKeys.Reworded, ("why", finding.Why), ("changes", string.Join("; ", finding.Changes.Select(Say))));

    private string WhyOfClaims()
    {
        var (first, last) = (finding.Claims[0], finding.Claims[^1]);
        return phrases.Fill(finding.Proof.Count > 0 ? "why" : "why_without_proof", finding is { Kind: FindingKind.Target, State: null } ? PhraseKeys.TwoDeadlines : Words.Of(finding.Kind),
            ("why", finding.Why), ("what", finding.Proof.Count > 0 ? speech.Of(AsWritten(finding.Proof[^1].Naming)) : ""), ("ways", Ways()), ("result", Outcome()),
            ("first", speech.Figures.Of(first.Value)), ("last", speech.Figures.Of(last.Value)), ("then", speech.PeriodOf(first)), ("now", speech.PeriodOf(last)),
            ("official", finding.Assessment is { } assessment ? new AssessmentSpeech(speech, assessment).Tell() : ""),
            ("changes", string.Join("; ", finding.Changes.Select(Say))),
            ("state", phrases.Of("states", finding.State ?? TargetState.Open)));
    }

    private string Say(ToldChange change) => phrases.Fill("told_changes", $"{Words.Of(change.Part)}_{(change.Retold is null ? "lost" : change.Told is null ? "added" : "changed")}",
        ("was", Say(change.Part, change.Told)), ("now", Say(change.Part, change.Retold)));

    private string Say(ToldPart part, string? told) => (part, told) switch
    {
        (_, null) => "",
        (ToldPart.Hedge, { } hedge) => phrases["hedges", hedge],
        (ToldPart.Status, { } status) => phrases["commitment_statuses", status],
        (ToldPart.Negation, _) => "",
        (ToldPart.Date, { } day) => speech.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (ToldPart.Deadline, { } day) => speech.Of(new Period(null, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))),
        (ToldPart.Force, { } forces) => string.Join(", ", forces.Split(", ").Select(f => phrases["forces", f])),
        (_, { } name) => name,
    };

    /// <summary>The steps of the proof, numbered from one.</summary>
    public IEnumerable<string> Steps() => finding.Proof.Select((step, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Step(step, i)}"));

    /// <summary>What is taken for granted.</summary>
    public IEnumerable<string> Assumptions() => finding.Assumptions.Select(a => phrases.Fill("explain", "assumption", ("assumption", speech.Of(a))));

    /// <summary>The slips that would explain a contradiction.</summary>
    public IEnumerable<string> Slips() => finding.Diagnosis.Select(Told);

    private string Told(Slip slip)
    {
        var value = finding.Claims[slip.Claim].Value;
        return phrases.Fill("explain", slip.Repaired == value.Figure ? "slip_of_label" : "slip", ("letter", Letter(slip.Claim)), ("slip", speech.SlipName(slip.Name)),
            ("repaired", speech.Figures.Bounds(slip.Repaired, slip.Repaired, value.Unit)), ("said", speech.Figures.Bare(value)), ("fits", slip.Fits));
    }

    private string Step(ProofStep step, int number) => phrases.Fill("steps", Key(step), ("what", speech.Of(AsWritten(step.Naming))),
        ("terms", Joined(step, "step")), ("of_terms", Joined(step, "of_step")), ("result", Result(number)), ("policy", step.Policy ?? ""));

    // Checks compare products without case and plural; the reader gets the label that a claim has.
    private Naming AsWritten(Naming naming) =>
        naming.Subject is { Product: { } product } subject && finding.Claims.Select(c => c.Subject.Product).OfType<string>().FirstOrDefault(p => Bare(p) == Bare(product)) is { } written
            ? naming with { Subject = subject with { Product = written } } : naming;

    private static string Bare(string label) => string.Concat(label.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) && c != 's'));

    private static string Key(ProofStep step) => step.Relation switch
    {
        Relation.Intersection when step.IsEmpty => "nothing_fits",
        Relation.Assumed when step.Naming.Aspect == Aspect.Counted => "counted",
        Relation.Assumed when step.Policy is { } policy && !policy.StartsWith("arithmetic.", StringComparison.Ordinal) => "assumed_by_policy",
        var relation => Words.Of(relation),
    };

    private string Result(int step) => speech.Figures.Bounds(finding.Proof[step].Low, finding.Proof[step].High, units[step]);

    // What the last step comes to, with its name.
    private string Outcome() => finding.Proof.Count == 0 ? ""
        : phrases.Fill("explain", "named_result", ("what", speech.Of(AsWritten(finding.Proof[^1].Naming))), ("result", Result(finding.Proof.Count - 1)));

    // The two ways to the last step's result; what it comes to where it has no two.
    private string Ways() => finding.Proof is [.., { Relation: Relation.Intersection, Terms: [{ Step: { } first }, { Step: { } last }] }]
        ? phrases.Fill("explain", "ways", ("first", Result(first)), ("last", Result(last)))
        : finding.Proof.Count > 0 ? Result(finding.Proof.Count - 1) : "";

    private string Joined(ProofStep step, string form)
    {
        var sign = step.Relation switch { Relation.Product => " × ", Relation.Quotient => " : ", Relation.Sum => " + ", _ => phrases["explain", "and"] };
        return string.Join(sign, step.Terms.Select(t => Term(t, form))).Replace("+ −", "− ", StringComparison.Ordinal);
    }

    private string Term(ProofTerm term, string form)
    {
        var name = term.Claim is { } claim ? Letter(claim)
            : term.Step is { } step ? phrases.Fill("explain", form, ("number", (step + 1).ToString(CultureInfo.InvariantCulture))) : "";
        return term.Factor switch
        {
            1 => name,
            -1 => $"−{name}",
            var factor => $"{speech.Figures.Factor(factor)} × {name}",
        };
    }

    // A step speaks of the unit of the first operand that has one; factors of a product may be plain numbers.
    private string UnitOf(ProofStep step)
    {
        if (finding.Assessment?.Statement is { } stated && step.Naming.Aspect is (Aspect.Counted or Aspect.AgainstCounted))
        {
            return step.Naming.Aspect == Aspect.AgainstCounted ? "items" : stated.IsWeight ? "tonne" : stated.Currency;
        }
        var known = step.Terms.Select(UnitOf).ToList();
        return step.Relation == Relation.Quotient && known.Distinct().Count() == 1 ? "items"
            : known.FirstOrDefault(u => u is not ("items" or "percent" or "times" or "index_percent")) ?? known.FirstOrDefault() ?? "items";
    }

    // A hundredth of a percentage is a plain number.
    private string UnitOf(ProofTerm term)
    {
        var unit = term.Claim is { } claim ? finding.Claims[claim].Value.Unit : term.Step is { } step ? units[step] : "items";
        return unit is "percent" or "index_percent" && Math.Abs(term.Factor) == 0.01m ? "items" : unit;
    }
}
