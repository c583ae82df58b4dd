using Oborot.Briefs;
using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Shared.Briefing;

/// <summary>Puts together what is known of a pair.</summary>
internal static class Dossiers
{
    /// <summary>The dossier of a pair.</summary>
    /// <param name="street">The reader and the checker.</param>
    /// <param name="pair">The two countries, the one the brief is for first.</param>
    /// <param name="day">The day on which it is judged.</param>
    /// <param name="told">What is told up to that day, of any pairs.</param>
    /// <param name="findings">What that shows.</param>
    /// <param name="books">Official figures as they were known on the day.</param>
    public static Dossier Of(Street street, (string First, string Second) pair, DateOnly day, (IReadOnlyList<Claim> Claims, IReadOnlyList<Commitment> Commitments) told, IReadOnlyList<Finding> findings, OfficialBooks books)
    {
        var body = told.Claims.Where(c => c.Place != Place.Title).ToList();
        string[] reporters = [.. books.Reporters.Union([pair.First, pair.Second]).Order(StringComparer.Ordinal)];
        var events = street.Events.Of(told.Commitments, body);
        var known = new KnownOfPair(told.Claims, findings, street.Targets(told.Claims, books.All, reporters, day), street.Register(told.Commitments, told.Claims, events),
            events.Events, books.All, street.Policy);
        return new Dossier(pair.First, pair.Second, day, known);
    }
}
