using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>Claims as a newsroom's years would hold them, in the mix of the annotated articles (<see cref="Mix"/>).</summary>
/// <remarks>
/// A report of two countries' trade is passed on by one or more articles, each of which tells some of its figures, rounds them
/// its own way and names a speaker or none. The figures come from <see cref="TrueTrade"/>, so claims agree unless the two
/// sides' statistics differ or somebody slipped; the slip's name is the claim's <see cref="Claim.Rule"/>. The same seed
/// always gives the same claims, and a larger ledger begins with the smaller one.
/// </remarks>
internal static class SyntheticClaims
{
    /// <summary>A ledger of so many claims.</summary>
    public static IReadOnlyList<Claim> Make(int count, int seed)
    {
        var claims = new List<Claim>(count);
        claims.AddRange(Endless(seed).Take(count));
        return claims;
    }

    /// <summary>Claims without end, in the order of documents.</summary>
    public static IEnumerable<Claim> Endless(int seed)
    {
        var chance = new Random(seed);
        var popularity = new Popularity();
        var maker = new FactMaker(new TrueTrade(), popularity, chance);
        var teller = new Teller(chance);
        for (var number = 0; ;)
        {
            var report = new Report(Story.Of(popularity.Pair(chance), chance), maker, teller, chance);
            for (var left = Mix.Tellings.Draw(chance); left > 0; left--)
            {
                foreach (var claim in report.Retell(number++))
                {
                    yield return claim;
                }
            }
        }
    }

    /// <summary>What one side made known about the trade with another, and the articles that pass it on.</summary>
    private sealed class Report(Story story, FactMaker maker, Teller teller, Random chance)
    {
        private readonly string speaker = Speakers.Of(story.Home, chance);
        private readonly List<Fact> facts = [];

        public IEnumerable<Claim> Retell(int number)
        {
            var article = new Article(number, story, speaker, chance);
            var size = Mix.Sizes.Draw(chance);
            for (var (left, told) = (size, 0); left > 0; left--)
            {
                var isAgain = told > 0 && chance.NextDouble() < Mix.ToldAgain;
                yield return teller.Tell(Fact(isAgain ? chance.Next(told) : told++), article, story.Home, speaker);
            }
        }

        // An article that tells more than those before it knows more of the report.
        private Fact Fact(int index)
        {
            while (facts.Count <= index)
            {
                facts.Add(maker.Make(story));
            }
            return facts[index];
        }
    }
}
