using Microsoft.AspNetCore.Http;
using Oborot.Desk.Shelves;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Shared.Reviewing;

namespace Oborot.Desk.Web;

/// <summary>Takes what a person decides in a form.</summary>
/// <param name="shelf">The ledger.</param>
/// <param name="clock">Tells when.</param>
internal sealed class ReviewDesk(Shelf shelf, TimeProvider clock)
{
    /// <summary>What the names of fields that set a part begin with.</summary>
    public const string Part = "set-";

    private readonly Reviewer reviewer = new(shelf.Street);

    /// <summary>Keeps the decision of a form.</summary>
    /// <returns>The decision; null where the ledger has nothing of that id.</returns>
    /// <exception cref="BadHttpRequestException">What was given makes no sense; the message is one line for people.</exception>
    public Decision? Decided(IFormCollection form)
    {
        try
        {
            var decision = Made(form);
            if (decision is not null)
            {
                shelf.Decide(decision);
            }
            return decision;
        }
        catch (FormatException e)
        {
            throw new BadHttpRequestException(e.Message, e);
        }
    }

    private Decision? Made(IFormCollection form)
    {
        var (now, id, what) = (shelf.Now, form["id"].ToString(), new Word(form["by"].ToString(), clock.GetUtcNow(), form["reason"].ToString()));
        if (form["act"] == Model.Words.Of(DecisionKind.Undo))
        {
            return now.Reviews.History.FirstOrDefault(d => d.Id == id) is { } undone ? Decision.Undo(undone.Id, what.By, what.At, what.Reason) : null;
        }
        return form["about"] == Model.Words.Of(ReviewTarget.Claim) ? now.FindClaim(id) is { } claim ? On(claim, form, what) : null
            : now.FindCommitment(id) is { } commitment ? On(commitment, form, what) : null;
    }

    private Decision On(Kept<Claim> kept, IFormCollection form, Word what) => form["act"] != Model.Words.Of(DecisionKind.Amend) ? Plain(Citation.Of(kept.AsRead), form["act"], what)
        : reviewer.Amend(kept.Told, kept.AsRead, Parts(form, field => ClaimFields.Tell(kept.Told, field)), what.By, what.At, what.Reason);

    private Decision On(Kept<Commitment> kept, IFormCollection form, Word what) => form["act"] != Model.Words.Of(DecisionKind.Amend) ? Plain(Citation.Of(kept.AsRead), form["act"], what)
        : reviewer.Amend(kept.Told, kept.AsRead, Parts(form, field => CommitmentFields.Tell(kept.Told, field)), what.By, what.At, what.Reason);

    private static Decision Plain(Citation of, string? act, Word what) => Model.Words.TryParse<DecisionKind>(act, out var kind) && kind switch
    {
        DecisionKind.Accept => Decision.Accept(of, what.By, what.At, what.Reason),
        DecisionKind.Reject => Decision.Reject(of, what.By, what.At, what.Reason),
        DecisionKind.Note => Decision.Note(of, what.By, what.At, what.Reason),
        _ => null,
    } is { } decision ? decision : throw new FormatException("the form does not say what to do");

    // The form shows every part as it stands; what differs was changed.
    private static List<Setting> Parts(IFormCollection form, Func<string, string?> tell) =>
    [
        .. form.Keys.Where(k => k.StartsWith(Part, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(k => Reviewer.Setting($"{k[Part.Length..]}={form[k]}")).Where(s => s.Word != tell(s.Field)),
    ];

    private sealed record Word(string By, DateTimeOffset At, string? Reason);
}
