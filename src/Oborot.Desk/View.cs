using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Desk.Words;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Shared.Speaking;

namespace Oborot.Desk;

/// <summary>What a page needs besides its own subject: the ledger as it stands, and the reader's language.</summary>
public sealed class View
{
    internal View(Shelf shelf, Snapshot now, string language, Speech speech, Phrases words, string here, Web.Assets assets) =>
        (Shelf, Now, Language, Speech, Words, Here, Assets) = (shelf, now, language, speech, words, here, assets);

    /// <summary>The ledger.</summary>
    internal Shelf Shelf { get; }

    /// <summary>The ledger at the moment of the request, for the whole page.</summary>
    internal Snapshot Now { get; }

    /// <summary>The reader's language.</summary>
    internal string Language { get; }

    /// <summary>How claims and findings are told in it.</summary>
    internal Speech Speech { get; }

    /// <summary>What pages say in it.</summary>
    internal Phrases Words { get; }

    /// <summary>The page's own address, from the slash on.</summary>
    internal string Here { get; }

    /// <summary>Scripts and styles.</summary>
    internal Web.Assets Assets { get; }

    /// <summary>A text of the page.</summary>
    internal string this[string group, string key] => Words[group, key];

    /// <summary>The name that the reader last decided under; empty where none did.</summary>
    internal string Reviewer { get; init; } = "";

    /// <summary>How claims and findings are told in all languages there are, and the paragraphs' frames; the reader's own first.</summary>
    internal IReadOnlyList<(string Language, Paragraphs Paragraphs)> Paragraphs { get; init; } = [];

    /// <summary>True when pages have a button that closes the desk.</summary>
    internal bool HasClose { get; init; }

    /// <summary>The languages there are, each with its own name.</summary>
    internal IReadOnlyList<(string Language, string Name)> Languages { get; init; } = [];

    /// <summary>The whole number in the reader's writing.</summary>
    internal string Number(int number) => Speech.Figures.Bounds(number, number, "items");

    /// <summary>A text with its places filled.</summary>
    internal string Fill(string group, string key, params ReadOnlySpan<(string Place, string Text)> values) => Words.Fill(group, key, values);

    /// <summary>The names of a pair.</summary>
    internal string NameOf(PairKey pair) => pair.B is null ? Speech.PartyOf(pair.A) : $"{Speech.PartyOf(pair.A)} – {Speech.PartyOf(pair.B)}";

    /// <summary>The day in the reader's writing; words where it is not told.</summary>
    internal string DayOf(DateOnly? day) => day is { } told ? Speech.Day(told) : Words["article", "unknown_day"];

    /// <summary>How far a thing is told to have come.</summary>
    internal string StatusOf(Thing thing) => thing.IsNegated ? Speech.Phrases["register", "denied"] : Speech.Phrases.Of("commitment_statuses", thing.Status);

    /// <summary>What a telling says of how far it has come.</summary>
    internal string StatusOf(CommitmentStatus status, bool isNegated) =>
        Speech.Phrases.Of("commitment_statuses", status) is var word && isNegated ? Speech.Phrases.Fill("register", "negated", ("what", word)) : word;

    /// <summary>What a thing is called, in the reader's language where a text of that language tells it.</summary>
    internal string TitleOf(Thing thing) => thing.Headline(Language);

    /// <summary>The language of <see cref="TitleOf"/>.</summary>
    internal string LanguageOf(Thing thing) => thing.TitleIn(Language).Language ?? "";

    /// <summary>What a mark that can be asked for says: "overdue", "due within 90 days", "silent for long".</summary>
    internal string MarkName(string mark) => Fill("commitments", mark, ("days", Number(Shelf.Street.Policy.Register.DueDays)));

    /// <summary>The name of a sector; its key where none is known.</summary>
    internal string SectorOf(string key) => Speech.Phrases.Find("sectors", key) ?? key;

    /// <summary>A time in the reader's writing; as written where no days are meant, and nothing where none is told.</summary>
    internal string TimeOf(ToldTime? time) => time is null ? "" : time.Days is { } days ? Speech.Of(days) : time.Words;

    /// <summary>An aim in the reader's language.</summary>
    internal TargetSpeech Aims => new(Speech, Words);

    /// <summary>Who published a commitment and who says it: the outlet where the ledger has the article.</summary>
    internal string SourceOf(Commitment told)
    {
        var source = Speech.Source(told);
        return Now.ArticleOfDocument(told.Evidence.Document)?.Outlet is { } outlet && source.StartsWith(told.Evidence.Document, StringComparison.Ordinal) ? outlet + source[told.Evidence.Document.Length..] : source;
    }

    /// <summary>The verdict of official statistics on a claim; null where none was asked.</summary>
    internal static Finding? VerdictOn(Claim claim, IEnumerable<Finding> findings) =>
        findings.FirstOrDefault(f => f.Assessment is not null && f.Claims[0].Id == claim.Id);
}
