using Oborot.Checks;
using Oborot.Edges.Documents;
using Oborot.Edges.Ledgers;
using Oborot.Edges.Statistics;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Reviews;
using Oborot.Shared;
using Oborot.Targets;
using Oborot.Text;

namespace Oborot.Desk.Shelves;

/// <summary>A text that was looked at: what it says, and what that shows beside the ledger.</summary>
/// <param name="Article">The text with its claims.</param>
/// <param name="Findings">What its claims take part in, one for each story, the gravest first.</param>
/// <param name="Known">The same text where the ledger has it already.</param>
/// <param name="Before">By the id of a commitment of the text, the thing of the ledger that it tells of again.</param>
public sealed record Look(Article Article, IReadOnlyList<Finding> Findings, Article? Known, IReadOnlyDictionary<string, Thing> Before);

/// <summary>The ledger that the desk stands on: the shipped sample in memory, or a file; and everything that is asked of it.</summary>
internal sealed class Shelf : IDisposable
{
    private const int MostLooked = 32;

    private readonly Street street;
    private readonly string? path;
    private readonly string shown;
    private readonly OfficialBooks books;
    private readonly Checkup checkup;
    private readonly TargetStatistics statistics;
    private readonly OfficialEvidence evidence;
    private readonly List<Reading> readings;
    private readonly Lock reading = new();
    private readonly Lock writing = new();
    private readonly Queue<Document> looked = new();
    private ReviewBook book;
    private volatile Snapshot current;

    private Shelf(Street street, string? path, string shown, OfficialBooks books, IEnumerable<Reading> found, ReviewBook book, DateOnly day)
    {
        (this.street, this.path, this.shown, this.books, this.book, Day) = (street, path, shown, books, book, day);
        readings = [.. found];
        statistics = street.TargetStatistics(books.All, books.Reporters);
        evidence = street.Evidence(books.All);
        checkup = street.Checkup(evidence);
        checkup.Add(AsLeft.Of(readings, book).SelectMany(Checked));
        current = Arranged();
    }

    /// <summary>Everything as it stands now.</summary>
    public Snapshot Now => current;

    /// <summary>The day on which aims and promises are judged.</summary>
    public DateOnly Day { get; }

    /// <summary>True for the sample: what is added is gone when the desk closes.</summary>
    public bool IsSample => path is null;

    /// <summary>The ledger's name as the user wrote it; the sample's folder.</summary>
    public string Name => shown;

    /// <summary>The official figures.</summary>
    public OfficialBooks Books => books;

    /// <summary>The reader and the checker.</summary>
    public Street Street => street;

    /// <summary>Puts the shipped articles on the desk.</summary>
    public static Shelf OfSample(Street street, DateOnly day)
    {
        const string Folder = "samples/bishkek-minsk";
        var source = new DocumentSource([Street.Beside(Folder)], new DocumentOptions { Directory = AppContext.BaseDirectory });
        return OfReadings(street, Folder, [.. source.Read().Select(street.ReadAll)], day);
    }

    /// <summary>Puts readings on the desk that no file holds.</summary>
    public static Shelf OfReadings(Street street, string shown, IReadOnlyList<Reading> readings, DateOnly day) => new(street, null, shown, new OfficialBooks(null, null), readings, ReviewBook.Empty, day);

    /// <summary>Puts a ledger on the desk, a new one where there is none.</summary>
    /// <param name="street">The reader and the checker.</param>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user wrote it.</param>
    /// <param name="day">Today.</param>
    /// <exception cref="LedgerException">The file is no ledger, is locked, or cannot be written.</exception>
    public static Shelf OfLedger(Street street, string path, string shown, DateOnly day)
    {
        using var store = SqliteLedger.Open(path, shown);
        return new Shelf(street, path, shown, new OfficialBooks(SqliteStatistics.OpenExisting(path, shown), null), store.ReadingsAsRead(), store.Reviews(), day);
    }

    /// <summary>Reads a text and holds it against what the ledger has of its pairs; nothing is kept.</summary>
    public Look LookAt(Document document)
    {
        var article = Article.Of(AsLeft.Of(Read(document), current.Reviews));
        Remember(document);
        var now = current;
        var known = now.FindArticle(article.Key);
        // What figures and what promises show do not wait for each other.
        var before = Task.Run(() => ToldBefore(article.Reading, now));
        var own = article.Reading.Claims.Concat(article.Reading.OfTitle).ToList();
        var ids = own.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var together = street.Checkup(evidence);
        together.Know(Neighbours.Of(article.Reading.Claims, now));
        together.Add(own);
        var shown = street.Retell([.. together.Findings.Where(f => f.Claims.Any(c => ids.Contains(c.Id)))], article.Reading.Commitments, []);
        return new Look(article, Snapshot.Stories(shown), known, before.GetAwaiter().GetResult());
    }

    /// <summary>Adds a text that was looked at lately.</summary>
    /// <param name="key">The key of its article.</param>
    /// <returns>The text as it is in the ledger now; null where it was looked at too long ago.</returns>
    /// <exception cref="LedgerException">The file is locked or cannot be written.</exception>
    public Article? AddLooked(string key)
    {
        Document? document;
        lock (looked)
        {
            document = looked.FirstOrDefault(d => d.Hash.StartsWith(key, StringComparison.Ordinal) && key.Length > 0);
        }
        return document is null ? null : Add(document);
    }

    /// <summary>Adds a text to the ledger; what it shows is there when this returns.</summary>
    /// <returns>The text as it is in the ledger now.</returns>
    /// <exception cref="LedgerException">The file is locked or cannot be written.</exception>
    public Article Add(Document document)
    {
        var read = Read(document);
        lock (writing)
        {
            if (current.FindArticle(Article.Of(read).Key) is { } known)
            {
                return known;
            }
            if (path is not null)
            {
                using var store = SqliteLedger.Open(path, shown);
                store.Add(read);
            }
            readings.Add(read);
            var left = AsLeft.Of(read, book);
            checkup.Add(Checked(left));
            current = Arranged();
            return Article.Of(left);
        }
    }

    /// <summary>Keeps what a person decided; what follows from it is there when this returns.</summary>
    /// <exception cref="LedgerException">The file is locked or cannot be written.</exception>
    public void Decide(Decision decision)
    {
        lock (writing)
        {
            var before = book.History.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
            book = Kept(decision);
            foreach (var document in book.History.Where(d => !before.Contains(d.Id)).Select(book.DocumentOf).Distinct(StringComparer.Ordinal))
            {
                checkup.Replace(document, [.. AsLeft.Of(readings.Where(r => r.Document.Id == document), book).Where(r => r.Document.Id == document).SelectMany(Checked)]);
            }
            current = Arranged();
        }
    }

    // Another program may have kept decisions in the meantime: those count as well.
    private ReviewBook Kept(Decision decision)
    {
        if (path is null)
        {
            return new ReviewBook([.. book.History, decision with { Number = book.History.Count + 1 }]);
        }
        using var store = SqliteLedger.Open(path, shown);
        store.Decide(decision);
        return store.Reviews();
    }

    /// <inheritdoc/>
    public void Dispose() => books.Dispose();

    private void Remember(Document document)
    {
        lock (looked)
        {
            looked.Enqueue(document);
            if (looked.Count > MostLooked)
            {
                looked.Dequeue();
            }
        }
    }

    // The ledger's own thing, with its whole history, of whatever the register puts together with a telling of the text.
    private Dictionary<string, Thing> ToldBefore(Reading reading, Snapshot now)
    {
        var near = Neighbours.Of(reading.Commitments, reading.Document, now);
        var register = near.Count == 0 ? null : street.Register([.. reading.Commitments, .. near], reading.Claims);
        return reading.Commitments.Where(_ => register is not null).DistinctBy(c => c.Id)
            .Select(c => (c.Id, Thing: register!.ThingOf(c).Tellings.Where(t => t.Evidence.Document != reading.Document.Id).Select(t => now.Cooperation.FindThing(t.Id)).FirstOrDefault(t => t is not null)))
            .Where(p => p.Thing is not null).ToDictionary(p => p.Id, p => p.Thing!, StringComparer.Ordinal);
    }

    // A ledger's file keeps no figures of headlines: what they show would be gone when it is opened again.
    private IEnumerable<Claim> Checked(Reading read) => path is null ? read.Claims.Concat(read.OfTitle) : read.Claims;

    private Snapshot Arranged()
    {
        List<Reading> left = [.. AsLeft.Of(readings, book)];
        List<Claim> claims = [.. left.SelectMany(r => r.Claims).DistinctBy(c => c.Id)];
        List<Commitment> commitments = [.. left.SelectMany(r => r.Commitments).DistinctBy(c => c.Id)];
        var events = street.Events.Of(commitments, claims);
        var register = street.Register(commitments, claims, events);
        var cooperation = new Cooperation(register, new Watch(register, street.Policy, Day), events, street.Targets(claims, statistics, Day));
        return new Snapshot(left, street.Retell(checkup.Findings, commitments, events.Events), cooperation) { AsRead = [.. readings, .. AsLeft.Entered(book)], Reviews = book };
    }

    // A reader keeps its working memory: one text at a time.
    private Reading Read(Document document)
    {
        lock (reading)
        {
            return street.ReadAll(document);
        }
    }
}
