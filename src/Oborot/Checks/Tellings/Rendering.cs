using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// How one statement is told in one place, whatever it states: what may be lost or added on the way from a quotation to a
/// headline. Made of a figure's claim here; whatever else is told twice only has to be brought into this form to be compared.
/// </summary>
/// <param name="Place">Where it stands; null where that is not known.</param>
/// <param name="Hedge">The word that bends its figure.</param>
/// <param name="Deadline">By when, as told in this place itself; null where the place does not tell.</param>
/// <param name="Forces">How firmly it is meant, the least first; empty where no words tell.</param>
/// <param name="IsForecast">It is told as expected or possible, not as a fact.</param>
/// <param name="Speaker">Who says so, as written.</param>
internal sealed record Rendering(Place? Place, Hedge Hedge, Period? Deadline, IReadOnlyList<Force> Forces, bool IsForecast, string? Speaker)
{
    /// <summary>The telling of a claim.</summary>
    public static Rendering Of(Claim claim) => new(claim.Place, claim.Value.Hedge, claim.Kind == ClaimKind.Target && IsOwn(claim, "period") ? claim.Period : null,
        claim.Forces, claim.Modality is Modality.Forecast or Modality.Potential, claim.Speaker);

    /// <summary>How near it is to the one who said it: the quotation first, then what is retold of a speaker, the title last.</summary>
    public int Distance => (Place, Speaker) switch
    {
        (Model.Place.Quotation, _) => 0,
        (Model.Place.Body, not null) => 1,
        (Model.Place.Body, null) => 2,
        (Model.Place.Lead or null, _) => 3,
        (Model.Place.Headline, _) => 4,
        _ => 5,
    };

    private static bool IsOwn(Claim claim, string field) => claim.Period is not null && !claim.Inherited.Any(i => i.Key == field && i.Value >= Scope.Paragraph);
}
