using Oborot.Edges.Corpus;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Text;
using Xunit.Abstractions;

namespace Oborot.Tests.Languages;

/// <summary>An independent identifier says the same, where it is installed.</summary>
public sealed class Cld2Tests(ITestOutputHelper output)
{
    private const double LeastAgreement = 0.97;
    private const int FewestWords = 10;

    [Fact]
    public void Documents_are_seen_alike() => Compare("documents", Documents().Select(d => d.Text), 1);

    [Fact]
    public void Paragraphs_are_seen_alike() => Compare("paragraphs", Documents().SelectMany(d => d.Text.Split('\n')).Concat(MadeUpParagraphs.All.Select(p => p.Text)), LeastAgreement);

    [Fact]
    public void Examples_of_the_packs_are_seen_alike() => Compare("examples", Packs.Examples.Select(e => e.Document.Text), LeastAgreement);

    private void Compare(string what, IEnumerable<string> texts, double least)
    {
        if (!Cld2.IsThere)
        {
            output.WriteLine("nothing compared: libcld2 is not installed");
            return;
        }
        var judged = texts.Where(t => CountWords(t) >= FewestWords).Select(t => (Text: t, Theirs: Cld2.Identify(t), Ours: Packs.All.Identify(t)))
            .Where(j => j.Theirs is not null && Packs.All.Knows(j.Theirs)).ToList();
        var differing = judged.Where(j => j.Theirs != j.Ours).ToList();
        output.WriteLine($"{judged.Count - differing.Count} of {judged.Count} {what} are seen alike by libcld2");
        differing.ForEach(j => output.WriteLine($"{j.Theirs} by libcld2, {j.Ours} by us: {j.Text}"));
        Assert.NotEmpty(judged);
        Assert.True(judged.Count - differing.Count >= least * judged.Count, $"{differing.Count} of {judged.Count} differ, such as: {string.Join("\n", differing.Take(5))}");
    }

    private static IEnumerable<Document> Documents() => ((string[])["corpus", "../shared/gold/dev"]).Select(Repository.At).Where(Directory.Exists)
        .SelectMany(AnnotatedArticle.Load).Select(a => a.Document).DistinctBy(d => d.Text);

    private static int CountWords(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Run(text, 0, text.Length, tokens);
        return tokens.Tokens.ToArray().Count(t => t.Kind == TokenKind.Word);
    }
}
