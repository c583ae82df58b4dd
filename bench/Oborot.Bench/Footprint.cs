using Oborot.Text;

namespace Oborot.Bench;

/// <summary>What a pass over the texts allocates, and how much of it is the claims and leftovers handed out.</summary>
internal readonly record struct Footprint(long Tokens, long Claims, long Leftovers, long Allocated, long Kept)
{
    private const int Rounds = 20;

    public double BeyondPerToken => (Allocated - Kept) / (double)Tokens;

    public static Footprint Of(string language)
    {
        var corpus = Corpus.Shared;
        var documents = corpus.In(language);
        var reader = new Reader(corpus.Packs, corpus.Calendars);
        var kept = new List<Reading>(documents.Count * (Rounds + 1));
        var (claims, leftovers) = (0L, 0L);
        foreach (var document in documents)
        {
            // The first pass grows the working memory, once.
            var reading = reader.Read(document);
            claims += reading.Claims.Count;
            leftovers += reading.Leftovers.Count;
        }
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var document in documents)
            {
                kept.Add(reader.Read(document));
            }
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var held = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.KeepAlive(kept);
        return new Footprint(TokensOf(documents), claims, leftovers, allocated / Rounds, held / Rounds);
    }

    private static long TokensOf(IEnumerable<Document> documents)
    {
        var tokens = new TokenBuffer();
        foreach (var document in documents)
        {
            Tokenizer.Run(document.Text, document.BodyStart, document.Text.Length, tokens);
        }
        return tokens.Count;
    }
}
