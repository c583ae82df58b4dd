using System.Text;
using Oborot.Checks;
using Oborot.Edges.Findings;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Checks;

/// <summary>A ledger that grows shows at every moment what checking it from scratch would show.</summary>
public class CheckupTests
{
    private static readonly IReadOnlyList<Claim> All =
        [.. CheckPages.Examples.SelectMany((e, i) => e.Claims.Select(c => c with { Evidence = c.Evidence with { Document = $"{i % 40}-{c.Evidence.Document}", Start = c.Evidence.Start + (1000 * i) } }))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Documents_one_by_one_show_what_all_at_once_do(int seed)
    {
        var texts = All.GroupBy(c => c.Evidence.Document).Select(g => g.ToArray()).ToArray();
        new Random(seed).Shuffle(texts);
        var (checkup, shown) = (new Checkup(CheckPages.Policy), new HashSet<string>());
        foreach (var text in texts)
        {
            var changes = checkup.Add(text);
            Assert.True(changes.Gone.All(f => shown.Remove(f.Id)), "what goes was shown");
            Assert.True(changes.Appeared.All(f => shown.Add(f.Id)), "what appears was not");
        }
        Assert.Equal(Json(Checker.Run(All, CheckPages.Policy)), Json(checkup.Findings));
        Assert.Equal(checkup.Findings.Select(f => f.Id).Order(), shown.Order());
    }

    [Fact]
    public void A_document_that_comes_in_pieces_is_one_document()
    {
        var (checkup, whole) = (new Checkup(CheckPages.Policy), new Checkup(CheckPages.Policy));
        foreach (var claim in All)
        {
            checkup.Add([claim]);
        }
        whole.Add(All);
        Assert.Equal(Json(whole.Findings), Json(checkup.Findings));
    }

    [Fact]
    public void What_is_known_already_changes_nothing()
    {
        var checkup = new Checkup(CheckPages.Policy);
        checkup.Add(All);
        var changes = checkup.Add(All.Take(20));
        Assert.Empty(changes.Appeared.Concat(changes.Gone));
    }

    [Fact]
    public void A_speaker_who_is_learnt_to_stand_for_a_side_changes_older_findings()
    {
        static Claim Told(string document, string rest) => ClaimNotation.Parse($"exports KG>BY {rest} @{document}", document, 0);
        var checkup = new Checkup(CheckPages.Policy);
        checkup.Add([Told("one", "2024 =100M USD \"100 million\" by \"Askarov\""), Told("two", "2024 =200M USD \"200 million\" side:KG by \"Bekov\"")]);
        Assert.Equal(FindingKind.Conflict, checkup.Findings.Single(f => f.Check == "OB105").Kind);
        checkup.Add([Told("three", "2020 =7M USD \"7 million\" side:BY by \"Askarov\"")]);
        Assert.Equal(FindingKind.SidesDisagree, checkup.Findings.Single(f => f.Check == "OB105").Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_takes_the_place_of_a_document_shows_what_checking_from_scratch_does(int seed)
    {
        var texts = All.GroupBy(c => c.Evidence.Document).ToDictionary(g => g.Key, g => g.ToList());
        var (random, checkup) = (new Random(seed), new Checkup(CheckPages.Policy));
        checkup.Add(All);
        var shown = checkup.Findings.Select(f => f.Id).ToHashSet();
        for (var i = 0; i < 25; i++)
        {
            var document = texts.Keys.Order().ElementAt(random.Next(texts.Count));
            texts[document] = [.. All.Where(c => c.Evidence.Document == document && random.Next(3) > 0).Select(c => random.Next(3) > 0 ? c : Doubled(c))];
            var changes = checkup.Replace(document, texts[document]);
            Assert.True(changes.Gone.All(f => shown.Remove(f.Id)), "what goes was shown");
            Assert.True(changes.Appeared.All(f => shown.Add(f.Id)), "what appears was not");
        }
        Assert.Equal(Json(Checker.Run([.. texts.Values.SelectMany(t => t)], CheckPages.Policy)), Json(checkup.Findings));
        Assert.Equal(checkup.Findings.Select(f => f.Id).Order(), shown.Order());
    }

    private static Claim Doubled(Claim claim) => (claim with { Value = claim.Value with { Low = claim.Value.Low * 2, High = claim.Value.High * 2 }, Side = claim.Side is null ? claim.Subject.Reporter : null }).Anew();

    [Fact]
    public void A_long_check_tells_how_far_it_is_and_stops_when_asked()
    {
        var (told, many) = (new Counter(), Enumerable.Range(0, 5).SelectMany(Copy).ToList());
        Assert.Equal(Checker.Run(many, CheckPages.Policy).Count, Checker.Run(many, CheckPages.Policy, told).Count);
        Assert.Equal(told.Last.Of, told.Reports);
        Assert.Throws<OperationCanceledException>(() => Checker.Run(many, CheckPages.Policy, stop: new CancellationToken(canceled: true)));
    }

    private static string Json(IReadOnlyList<Finding> findings)
    {
        using var stream = new MemoryStream();
        FindingJson.Write([], findings, [], stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<Claim> Copy(int number) =>
        CheckPages.Examples.SelectMany((e, i) => e.Claims.Select(c => c with { Evidence = c.Evidence with { Document = $"{number}-{i}-{c.Evidence.Document}" } }));

    private sealed class Counter : IProgress<Examined>
    {
        private readonly Lock gate = new();

        public int Reports { get; private set; }

        public Examined Last { get; private set; }

        public void Report(Examined value)
        {
            lock (gate)
            {
                Reports++;
                Last = value.Groups > Last.Groups ? value : Last;
            }
        }
    }
}
