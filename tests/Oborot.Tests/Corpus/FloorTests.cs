using System.Text.Json;
using Oborot.Edges.Corpus;
using Oborot.Model;
using Oborot.Tests.Specs;

namespace Oborot.Tests.Corpus;

/// <summary>Reading may not get worse than <c>corpus/floors.json</c> pins.</summary>
public class FloorTests
{
    private static readonly string Folder = Path.Join(Packs.Root, "corpus");
    private static readonly JsonElement Floors = JsonDocument.Parse(File.ReadAllText(Path.Join(Folder, "floors.json"))).RootElement;
    private static readonly Lazy<Evaluation> Evaluated = new(() =>
        Evaluation.Run(AnnotatedArticle.Load(Folder), new ReaderOfAll().Read, Split.Lang));

    public static TheoryData<string> Pinned =>
        [.. Floors.GetProperty("floors").EnumerateObject().SelectMany(l => l.Value.EnumerateObject().Select(f => $"{l.Name} {f.Name}"))];

    [Theory]
    [MemberData(nameof(Pinned))]
    public void Reading_is_as_good_as_its_floor(string pinned)
    {
        var (language, level) = (pinned.Split(' ')[0], pinned.Split(' ')[1]);
        var floor = Floors.GetProperty("floors").GetProperty(language).GetProperty(level).GetDouble();
        Assert.True(Words.TryParse<Level>(level, out var parsed));
        var reached = Evaluated.Value.Rows.Single(r => r.Key == language).Value.F1(parsed);
        Assert.True(reached >= floor, FormattableString.Invariant($"{language} {level}: F1 {reached:F3} is below its floor {floor:F3}; see oborot eval corpus --errors 50"));
    }

    [Fact]
    public void Floors_are_of_this_corpus() =>
        Assert.Equal(AnnotatedArticle.Digest(Folder), Floors.GetProperty("digest").GetString());

    [Fact]
    public void Every_language_has_floors() =>
        Assert.Equal(Evaluated.Value.Rows.Select(r => r.Key).Order(StringComparer.Ordinal), Floors.GetProperty("floors").EnumerateObject().Select(l => l.Name));

    [Fact]
    public void Annotated_figures_stand_in_their_texts() =>
        Assert.All(AnnotatedArticle.Load(Folder), a => Assert.All(a.Claims.Where(c => c.Start >= 0), c =>
            Assert.Equal(c.Figure, a.Document.Text[a.Document.ToUtf16(c.Start)..a.Document.ToUtf16(c.End)])));

    // One figure told of two countries at once stands once and is annotated twice.
    [Fact]
    public void Nearly_all_annotated_figures_have_a_place_of_their_own() =>
        Assert.Equal(1, AnnotatedArticle.Load(Folder).Sum(a => a.Claims.Count(c => c.Start < 0)));

    private sealed class ReaderOfAll
    {
        private readonly Reader reader = Packs.Reader();

        public IReadOnlyList<Claim> Read(Oborot.Text.Document document) => reader.Read(document).Claims;
    }
}
