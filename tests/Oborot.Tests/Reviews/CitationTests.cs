using Oborot.Model;
using Oborot.Reviews;
using Oborot.Tests.Support;

namespace Oborot.Tests.Reviews;

/// <summary>A decision finds its place again, or says that it does not.</summary>
public sealed class CitationTests
{
    private static readonly Claim Cited = SomeClaims.Full();

    [Fact]
    public void By_its_id() => Assert.Equal(1, Find(SomeClaims.Growth(), Cited));

    [Fact]
    public void In_its_place_whatever_is_read_there_now()
    {
        var other = (Cited with { Subject = new Subject("loan", "KZ", null), Period = null, Speaker = null }).Anew();
        Assert.NotEqual(Cited.Id, other.Id);
        Assert.Equal(1, Find(SomeClaims.Growth(), other));
    }

    [Fact]
    public void Elsewhere_by_figure_and_quote_when_the_text_was_edited() =>
        Assert.Equal(0, Find((Cited with { Evidence = Cited.Evidence with { Start = 146, End = 165 } }).Anew(), SomeClaims.Growth()));

    [Fact]
    public void Where_more_words_are_taken_for_the_figure() =>
        Assert.Equal(0, Find((Cited with { Evidence = Cited.Evidence with { Start = 40, Figure = "около $133 миллионов", Quote = "другая граница" } }).Anew()));

    [Fact]
    public void Not_where_other_words_stand_now() =>
        Assert.Equal(-1, Find((Cited with { Value = Cited.Value with { Low = 144_000_000 }, Evidence = Cited.Evidence with { Figure = "$144 миллиона!!", Quote = "составил около $144 миллиона!!" } }).Anew()));

    [Fact]
    public void Of_several_in_one_place_the_one_of_the_same_sort()
    {
        var (sorted, other) = ((Cited with { Speaker = "другой" }).Anew(), (Cited with { Subject = new Subject("exports", "KG", "BY") }).Anew());
        Assert.Equal(1, Find(other, sorted));
        Assert.Equal(-1, Find(other, (Cited with { Subject = new Subject("imports", "KG", "BY") }).Anew()));
        Assert.Equal(-1, Find(sorted, (Cited with { Speaker = "третий" }).Anew()));
    }

    [Fact]
    public void Commitments_find_theirs_by_their_words()
    {
        var told = SomeCommitments.Full();
        Assert.Equal(0, Citation.Of(told).FindIn([Citation.Of(told with { Status = CommitmentStatus.Planned })]));
        Assert.Equal(-1, Citation.Of(told).FindIn([Citation.Of(Cited)]));
    }

    private static int Find(params Claim[] now) => Citation.Of(Cited).FindIn([.. now.Select(Citation.Of)]);
}
