using BenchmarkDotNet.Attributes;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Text;

namespace Oborot.Bench;

/// <summary>One pass over all texts of a language, by how much is done with them.</summary>
public class ReadingBench
{
    private readonly TokenBuffer tokens = new();
    private readonly Sheet sheet = new();
    private readonly LexiconMatcher matcher = new();
    private (Document Document, Pack Pack)[] texts = [];
    private Reader reader = null!;

    [Params("en", "ru", Corpus.AllLanguages)]
    public string Language { get; set; } = Corpus.AllLanguages;

    [GlobalSetup]
    public void Setup()
    {
        var corpus = Corpus.Shared;
        texts = [.. corpus.In(Language).Select(d => (d, corpus.Packs[corpus.Packs.LanguageOf(d)]))];
        reader = new Reader(corpus.Packs, corpus.Calendars);
    }

    /// <summary>The yardstick: words, digits, signs, breaks, into one buffer.</summary>
    [Benchmark(Baseline = true)]
    public int Tokenizer() => Pass(Tokenize);

    [Benchmark]
    public int VectorScan() => Pass(Scan);

    [Benchmark]
    public int TokensAndLexicon() => Pass(Match);

    [Benchmark]
    public int Read() => Pass(ReadWhole);

    internal int Texts => texts.Length;

    internal int Tokenize(int text)
    {
        var document = texts[text].Document;
        tokens.Clear();
        Text.Tokenizer.Run(document.Text, document.BodyStart, document.Text.Length, tokens);
        return tokens.Count;
    }

    internal int Scan(int text) => DigitScan.Count(texts[text].Document.Text);

    internal int Match(int text)
    {
        var (document, pack) = texts[text];
        sheet.Start(document, pack);
        matcher.Run(sheet);
        return sheet.HitCount;
    }

    internal int ReadWhole(int text) => reader.Read(texts[text].Document).Claims.Count;

    private int Pass(Func<int, int> step)
    {
        var count = 0;
        for (var text = 0; text < texts.Length; text++)
        {
            count += step(text);
        }
        return count;
    }
}
