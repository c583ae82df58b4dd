using System.Globalization;
using Oborot.Model;

namespace Oborot.Edges.Corpus;

/// <summary>One statement in the words of the outputs, as an annotator or the program tells it; two of them are graded against each other.</summary>
/// <param name="Start">Offset of the figure in code points; −1 where an annotated figure is not in its text.</param>
/// <param name="End">Offset after the figure.</param>
/// <param name="Figure">The figure, verbatim.</param>
/// <param name="Quote">The words around it, verbatim.</param>
public sealed record Annotation(int Start, int End, string Figure, string Quote)
{
    /// <summary>The kind's word.</summary>
    public string? Kind { get; init; }

    /// <summary>The indicator's key.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whose figure it is.</summary>
    public string? Reporter { get; init; }

    /// <summary>The other party.</summary>
    public string? Partner { get; init; }

    /// <summary>What is traded.</summary>
    public string? Product { get; init; }

    /// <summary>The lower end.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end.</summary>
    public double? High { get; init; }

    /// <summary>The hedge's word.</summary>
    public string? Hedge { get; init; }

    /// <summary>The unit's key.</summary>
    public string? Unit { get; init; }

    /// <summary>The direction's word; null where it is no change.</summary>
    public string? Direction { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The first day of the period compared with.</summary>
    public DateOnly? BaseStart { get; init; }

    /// <summary>The last day of the period compared with.</summary>
    public DateOnly? BaseEnd { get; init; }

    /// <summary>Who said it.</summary>
    public string? Speaker { get; init; }

    /// <summary>How firmly.</summary>
    public string Modality { get; init; } = "stated";

    /// <summary>True where the annotator found that the text tells no period.</summary>
    public bool IsUndated => PeriodStart is null && PeriodEnd is null;

    /// <summary>A claim in the same words.</summary>
    public static Annotation Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(claim.Evidence.Start, claim.Evidence.End, claim.Evidence.Figure, claim.Evidence.Quote)
        {
            Kind = Words.Of(claim.Kind),
            Indicator = claim.Subject.Indicator,
            Reporter = claim.Subject.Reporter,
            Partner = claim.Subject.Partner,
            Product = claim.Subject.Product,
            Low = (double?)claim.Value.Low,
            High = (double?)claim.Value.High,
            Hedge = Words.Of(claim.Value.Hedge),
            Unit = claim.Value.Unit,
            Direction = claim.Kind == ClaimKind.Change ? Words.Of(claim.Direction) : null,
            PeriodStart = claim.Period?.Start,
            PeriodEnd = claim.Period?.End,
            BaseStart = claim.Base?.Start,
            BaseEnd = claim.Base?.End,
            Speaker = claim.Speaker,
            Modality = Words.Of(claim.Modality),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Indicator} \"{Figure}\"");
}
