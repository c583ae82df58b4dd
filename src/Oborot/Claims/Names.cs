using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>A person or body named as the source of what is said.</summary>
/// <param name="Side">The country the speaker holds office in, or whose statistics they keep; null where not told.</param>
/// <param name="IsBody">A body, not a person.</param>
internal readonly record struct Speaker(string Name, string? Side, int First, int Last, SourceRole Role, bool IsBody = false);

/// <summary>A person named in a text.</summary>
/// <param name="Office">First token of the office; −1 where none is told.</param>
/// <param name="OfficeLast">Last token of the office with what it is of.</param>
/// <param name="Country">The country of the office; null where the text does not tell.</param>
internal readonly record struct NamedPerson(int First, int Last, int Office, int OfficeLast, string? Country);

/// <summary>Finds the persons, bodies and holders of offices that a text names.</summary>
internal sealed class Names
{
    private const int OfficeReach = 6;
    private const int LongestPerson = 4;
    private const int KeyLength = 5;
    private const int MostKeys = 4096;

    /// <summary>More words in quotation marks than these are somebody's speech.</summary>
    public const int LongestQuotedTitle = 8;

    private const int LongestOwner = 4;
    private const int LongestPost = 5;
    private const int MetReach = 3;
    private const int LongestPartOfHan = 6;

    // "The president" is a pronoun where nobody is named behind it.
    private static readonly SenseMask Chairs = SenseMask.Of(SenseKind.Office, SenseKind.Pronoun);

    private readonly List<TokenRange> persons = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> families = new(StringComparer.Ordinal);
    private readonly List<Holder> holders = [];
    private readonly Dictionary<string, string> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<Post, List<int>> posts = [];
    private readonly List<TokenRange> quotations = [];
    private readonly Dictionary<string, string> acronyms = new(StringComparer.Ordinal);
    private Speaker? onlyVoice;
    private bool isAlone;
    private Sheet sheet = null!;

    /// <summary>A person told with an office: "премьер-министр Беларуси Александр Турчин", "Rovshan Rustamov, who chairs Azerbaijan Railways".</summary>
    /// <param name="Presumed">The country where two offices are told at once, by the order in which the countries are.</param>
    private readonly record struct Holder(Hit Office, int First, int Last, string? Country, string? Presumed = null);

    private readonly record struct Post(string Title, string? Field, string? Country, string Person);

    /// <summary>Quotations, from sign to sign.</summary>
    public ReadOnlySpan<TokenRange> Quotations => CollectionsMarshal.AsSpan(quotations);

    /// <summary>The quotations that end behind a token.</summary>
    public ReadOnlySpan<TokenRange> QuotationsEndingBehind(int token) => Quotations[TokenRanges.FirstEndingAt(Quotations, token + 1)..];

    public void Read(Sheet page, Layout layout)
    {
        (sheet, onlyVoice, isAlone) = (page, null, true);
        if (keys.Count > MostKeys)
        {
            keys.Clear();
        }
        FindQuotations();
        FindPersons();
        FindHolders(layout);
        FindAcronyms();
    }

    /// <summary>Takes note of who has spoken: while it is one person only, "the president" can be nobody else.</summary>
    public void Hear(Speaker? speaker)
    {
        if (speaker is { IsBody: false } person)
        {
            isAlone &= onlyVoice is not { } known || IsSame(known, person);
            onlyVoice = person;
        }
    }

    /// <summary>One person, by their family name.</summary>
    public bool IsSame(Speaker a, Speaker b) => KeyOf(a.Last) == KeyOf(b.Last);

    public bool IsQuoted(int token) => TryQuotation(token, out _);

    /// <summary>The person that the stretch begins with, else its first one that is told with an office: whom a later "he" means.</summary>
    public Speaker? Introduced(int first, int last)
    {
        if (PersonAt(first) is { } subject)
        {
            return ToSpeaker(subject.First, subject.Last);
        }
        var next = FirstHolderAt(first);
        return next < holders.Count && holders[next].Office.First <= last ? ToSpeaker(holders[next].First, holders[next].Last) : null;
    }

    /// <summary>The persons whom a stretch names, with the office told beside them and its country.</summary>
    public void People(int first, int last, List<NamedPerson> found)
    {
        for (var i = FirstPersonAt(first); i < persons.Count && persons[i].Last <= last; i++)
        {
            var person = persons[i];
            var holder = holders.Find(h => h.First == person.First);
            var office = holder.Last > 0 ? holder.Office : default(Hit?);
            found.Add(new NamedPerson(person.First, person.Last, office?.First ?? -1, office is { } o ? EndOfOffice(o, last) : -1, holder.Country ?? holder.Presumed ?? countries.GetValueOrDefault(KeyOf(person.Last))));
        }
    }

    /// <summary>Whether a stretch names a person.</summary>
    public bool HasPerson(int first, int last) => FirstPersonAt(first) is var i && i < persons.Count && persons[i].Last <= last;

    /// <summary>The stretch names the person.</summary>
    public bool Mentions(int first, int last, Speaker speaker)
    {
        for (var i = FirstPersonAt(first); i < persons.Count && persons[i].Last <= last; i++)
        {
            if (KeyOf(persons[i].Last) == KeyOf(speaker.Last))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whoever starts right at a token, articles and owners skipped: "сказал российский премьер", "деди Арипов".</summary>
    public Speaker? StartingAt(int token, int last, Speaker? voice)
    {
        for (var at = token; at <= Math.Min(last, token + 2); at++)
        {
            if (PersonAt(at) is { } person && person.Last <= last)
            {
                return ToSpeaker(person.First, person.Last);
            }
            if (!sheet.TryHit(at, out var hit))
            {
                break;
            }
            if (hit.Is(SenseKind.Office) && HolderOf(hit, int.MaxValue, orBefore: false) is { Last: > 0 } holder && holder.Last <= last)
            {
                return ToSpeaker(holder.First, holder.Last);
            }
            if (IsPronoun(hit))
            {
                return voice;
            }
            if (hit.Is(SenseKind.Office))
            {
                return Alone(hit, EndOfOffice(hit, last), voice);
            }
            if (hit.Is(SenseKind.Institution))
            {
                return Body(token, last, nearestLast: false);
            }
            if (!hit.Is(SenseKind.Article) && !hit.Is(SenseKind.Demonym) && !hit.Is(SenseKind.Party))
            {
                break;
            }
        }
        return null;
    }

    /// <summary>Whoever ends right at a token: "Karabayev said", "глава РФ отметил".</summary>
    public Speaker? EndingAt(int token, int first, Speaker? voice)
    {
        if (IsQuoted(token))
        {
            return null;
        }
        if (PersonEndingAt(token) is { } person && person.First >= first)
        {
            return ToSpeaker(person.First, person.Last);
        }
        if (sheet.TryHit(token, out var pronoun) && IsPronoun(pronoun))
        {
            return voice;
        }
        return Body(Math.Max(first, token - (sheet.Pack.IsIsolating ? 3 * LongestQuotedTitle : LongestQuotedTitle)), token, nearestLast: true) is { } body && body.Last == token ? body : OfficeEndingAt(token, first, voice);
    }

    /// <summary>The best name in a stretch: a person, else a body, else an office alone.</summary>
    public Speaker? In(int first, int last, bool nearestLast, Speaker? voice) =>
        Person(first, last, nearestLast) is { } person ? ToSpeaker(person.First, person.Last)
        : Body(first, last, nearestLast) ?? (nearestLast ? OfficeEndingAt(last, first, voice) : OfficeIn(first, Math.Min(last, first + LongestOwner), last, voice));

    /// <summary>A body that speaks, with its owners and its whole name.</summary>
    public Speaker? Body(int first, int last, bool nearestLast)
    {
        for (var step = 0; step <= last - first; step++)
        {
            var token = nearestLast ? last - step : first + step;
            if (!sheet.TryHit(token, out var hit) || !hit.TryGet(SenseKind.Institution, out var kind) || sheet.Pack.Key(kind) == "outlet" || IsInSpeech(token))
            {
                // A relaying outlet is no speaker.
                continue;
            }
            if (nearestLast && sheet.IsSign(hit.First - 1, '(') && Body(first, hit.First - 2, nearestLast) is { } spelt && spelt.Last >= hit.First - 2)
            {
                return spelt;
            }
            var (from, to) = (hit.First, hit.Last);
            while (to < last && (sheet.IsName(to + 1) || sheet.IsAt(to + 1, SenseKind.Party) || (sheet.IsAt(to + 1, SenseKind.Of) && to + 2 <= last && (sheet.IsName(to + 2) || sheet.IsAt(to + 2, SenseKind.Party)))))
            {
                to++;
            }
            to += sheet.IsSign(to + 1, '(') && sheet.IsSign(to + 3, ')') && sheet.KindAt(to + 2) == TokenKind.Word ? 3 : 0;
            while (from > first && (sheet.IsName(from - 1) || sheet.IsAt(from - 1, SenseKind.Demonym) || (sheet.Pack.HasOwnersBefore && sheet.IsAt(from - 1, SenseKind.Party))))
            {
                from--;
            }
            var role = sheet.Pack.Key(kind) is "press" or "statistics" or "customs" ? SourceRole.PressService : SourceRole.Speaker;
            var side = CountryInside(from, to) ?? Country(new Hit(from, to - from + 1, hit.Senses)) ?? acronyms.GetValueOrDefault(KeyOf(hit.First));
            return new Speaker(Slice(from, to), side, from, to, role, IsBody: true);
        }
        return null;
    }

    public string Slice(int first, int last)
    {
        var words = sheet.Slice(first, last);
        var isPlain = words.IndexOfAny("\r\n\u00A0") < 0 && !words.Contains("  ", StringComparison.Ordinal);
        return isPlain ? words.ToString() : string.Join(' ', words.ToString().Split(['\r', '\n', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"He", "the ministry", but not "the Ministry of Trade"; an office may be somebody else's as well.</summary>
    public bool IsPronoun(Hit hit) => hit.Is(SenseKind.Pronoun) && !hit.Is(SenseKind.Office) && !hit.Is(SenseKind.Institution) && !sheet.IsAt(hit.Last + 1, SenseKind.Of);

    private void FindQuotations()
    {
        quotations.Clear();
        var open = -1;
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            if (sheet.KindAt(token) != TokenKind.Sign)
            {
                continue;
            }
            var sign = sheet.Text[sheet.Tokens[token].Start];
            if (open < 0 && sign is '«' or '“' or '„' or '"' or '「' or '『')
            {
                open = token;
            }
            else if (open >= 0 && sign is '»' or '”' or '“' or '"' or '」' or '』')
            {
                quotations.Add(new TokenRange(open, token));
                open = -1;
            }
        }
    }

    private bool TryQuotation(int token, out TokenRange found)
    {
        var next = TokenRanges.FirstAt(Quotations, token);
        found = next > 0 ? quotations[next - 1] : default;
        return next > 0 && token < found.Last;
    }

    // Quoted words that are somebody's speech, not the title of a thing.
    private bool IsInSpeech(int token) => TryQuotation(token, out var quotation) && quotation.Last - quotation.First > LongestQuotedTitle;

    // Runs of capitalised words that name no country, month, office or institution.
    private void FindPersons()
    {
        persons.Clear();
        families.Clear();
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            if (!IsNameWord(token))
            {
                continue;
            }
            var end = EndOfName(token, sheet.Tokens.Count - 1);
            for (var isPlace = IsPlace(token); isPlace && token <= end; token++)
            {
                isPlace = sheet.IsDash(token + 1) || sheet.IsDash(token);
            }
            if (token > end)
            {
                continue;
            }
            persons.Add(new TokenRange(token, end));
            if (end > token)
            {
                families.Add(KeyOf(end));
            }
            token = end;
        }
        // A single word is a person only when the text tells its full name somewhere, or an office before it.
        persons.RemoveAll(p => IsQuoted(p.First) || (p.First == p.Last && !families.Contains(KeyOf(p.First)) && !sheet.IsAt(p.First - 1, SenseKind.Office)));
        FindHan();
    }

    private bool IsNameWord(int token)
    {
        if (sheet.KindAt(token) != TokenKind.Word)
        {
            return false;
        }
        var word = sheet.Word(token);
        return word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) && !sheet.IsName(token) && !sheet.TryHit(token, out _);
    }

    // "said in Cholpon-Ata", "написал в Facebook Степан Кубив"
    private bool IsPlace(int token) => sheet.TryHit(token - 1, out var small) && small.Is(SenseKind.In) && !small.Is(SenseKind.SpeechBefore);

    private int EndOfName(int token, int last)
    {
        while (token < last && (IsNameWord(token + 1) || (sheet.IsDash(token + 1) && sheet.Touches(token) && IsNameWord(token + 2))))
        {
            token++;
        }
        return token;
    }

    // Names in Han: foreign ones have points between their parts, the others stand between an office and something else.
    private void FindHan()
    {
        if (!sheet.Pack.IsIsolating)
        {
            return;
        }
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var token = 1; token < sheet.Tokens.Count; token++)
        {
            if (sheet.IsSign(token, '·') && IsPartOfHan(token - 1) && IsPartOfHan(token + 1))
            {
                var (first, last) = (EndOfHan(token - 1, -1), EndOfHan(token + 1, 1));
                texts.Add(sheet.Slice(first, last).ToString());
                texts.Add(sheet.Slice(LastPart(first, last), last).ToString());
                token = last;
            }
            else if (IsPartOfHan(token) && sheet.IsAt(token - 1, SenseKind.Office) && !sheet.TryHit(token, out _))
            {
                var last = token;
                while (sheet.IsUncased(last + 1) && !sheet.TryHit(last + 1, out _))
                {
                    last++;
                }
                if (last - token is >= 1 and <= 3)
                {
                    texts.Add(sheet.Slice(token, last).ToString());
                }
            }
        }
        var byLetter = texts.ToLookup(t => t[0]);
        for (var token = 0; token < sheet.Tokens.Count && texts.Count > 0; token++)
        {
            var longest = 0;
            foreach (var text in byLetter[sheet.Text[sheet.Tokens[token].Start]])
            {
                longest = sheet.Text.AsSpan(sheet.Tokens[token].Start).StartsWith(text, StringComparison.Ordinal) ? Math.Max(longest, text.Length) : longest;
            }
            if (longest > 0)
            {
                var last = token;
                while (sheet.Tokens[last].End < sheet.Tokens[token].Start + longest)
                {
                    last++;
                }
                persons.Add(new TokenRange(token, last));
                token = last;
            }
        }
        persons.Sort((a, b) => (a.First, a.Last).CompareTo((b.First, b.Last)));
    }

    private int LastPart(int first, int last)
    {
        var part = last;
        while (part > first && !sheet.IsSign(part - 1, '·'))
        {
            part--;
        }
        return part;
    }

    private int EndOfHan(int token, int step)
    {
        for (var length = 1; length < LongestPartOfHan; length++)
        {
            if (!IsPartOfHan(token + step))
            {
                var isJoint = (sheet.IsSign(token + step, '·') || sheet.IsDash(token + step)) && IsPartOfHan(token + step + step);
                if (!isJoint)
                {
                    break;
                }
                length = 0;
            }
            token += step;
        }
        return token;
    }

    private bool IsPartOfHan(int token) =>
        sheet.IsUncased(token) && !(sheet.TryHit(token, out var hit) && (hit.Count > 1 || hit.Is(SenseKind.Speech) || hit.Is(SenseKind.And) || hit.Is(SenseKind.With) || hit.Is(SenseKind.Of) || hit.Is(SenseKind.In)));

    // A headline leaves out too much: "Сарапшы Путин сапарының …".
    private void FindHolders(Layout layout)
    {
        holders.Clear();
        countries.Clear();
        posts.Clear();
        foreach (var hit in sheet.Hits)
        {
            if (!hit.Is(SenseKind.Office) || hit.First < layout.EndOfHeadlines)
            {
                continue;
            }
            var isMet = IsMet(hit);
            if ((HolderBehind(hit, isMet) ?? (isMet ? null : HolderBefore(hit))) is { } person)
            {
                var pair = Second(hit, person) is { } second ? (second, PairBefore(hit.First)) : default;
                holders.Add(new Holder(hit, person.First, person.Last, Country(hit), pair.Item2.First));
                if (pair.second.Last > 0)
                {
                    holders.Add(new Holder(hit, pair.second.First, pair.second.Last, null, pair.Item2.Last));
                }
            }
        }
        foreach (var holder in holders)
        {
            if (holder.Country is { } country)
            {
                countries.TryAdd(KeyOf(holder.Last), country);
            }
        }
    }

    // "the Statistical Office of Belarus (Belstat)": from there on the short name is the country's as well.
    private void FindAcronyms()
    {
        acronyms.Clear();
        foreach (ref readonly var hit in sheet.Hits)
        {
            if (hit.Is(SenseKind.Institution) && sheet.IsSign(hit.First - 1, '(') && sheet.IsSign(hit.Last + 1, ')')
                && Body(Math.Max(0, hit.First - LongestQuotedTitle), hit.First - 2, nearestLast: true) is { Side: { } country } spelt && spelt.Last >= hit.First - 2)
            {
                acronyms.TryAdd(KeyOf(hit.First), country);
            }
        }
    }

    // "президенты Шавкат Мирзиёев и Эмомали Рахмон"
    private TokenRange? Second(Hit office, TokenRange person) =>
        person.First > office.Last && sheet.IsAt(person.Last + 1, SenseKind.And) && PersonAt(person.Last + 2) is { } second ? second : null;

    // The last two countries told together before: "Узбекистан и Таджикистан".
    private (string? First, string? Last) PairBefore(int before)
    {
        for (var token = before - 1; token > 1; token--)
        {
            if (sheet.IsAt(token, SenseKind.And) && sheet.TryKeyAt(token - 1, SenseKind.Party, out var first) && sheet.TryKeyAt(token + 1, SenseKind.Party, out var last))
            {
                return (first, last);
            }
        }
        return default;
    }

    private TokenRange? HolderBehind(Hit office, bool isMet) => Person(office.Last + 1, office.Last + OfficeReach + LongestPerson, nearestLast: false) is { } person && person.First <= office.Last + OfficeReach && !EndsParagraph(office.Last, person.First)
        && !(isMet && (sheet.HasSign(office.Last, person.First, ",") || Cues.Has(sheet, office.Last + 1, person.First - 1, SenseKind.Speech))) ? person : null;

    private bool EndsParagraph(int first, int last)
    {
        for (var token = first + 1; token < last; token++)
        {
            if (sheet.KindAt(token) == TokenKind.Break && sheet.HasSign(token - 1, token - 1, ".!?…"))
            {
                return true;
            }
        }
        return false;
    }

    // "said X at a meeting with the prime minister of Y", "премьер-министр менен жолугушууда": the office of somebody else.
    private bool IsMet(Hit office)
    {
        if (sheet.Pack.HasPartyPostpositions)
        {
            return sheet.CaseAt(office.Last) == CaseRole.With || sheet.IsAt(office.Last + 1, SenseKind.With);
        }
        for (var token = office.First - 1; token >= office.First - MetReach && sheet.KindAt(token) == TokenKind.Word; token--)
        {
            if (sheet.IsAt(token, SenseKind.With))
            {
                return true;
            }
        }
        return false;
    }

    private TokenRange? HolderBefore(Hit office) => Person(Math.Max(0, office.First - OfficeReach - LongestPerson), office.First - 1, nearestLast: true) is { } person && person.Last >= office.First - OfficeReach ? person : null;

    // The first or last person of a stretch; full names before single ones.
    private TokenRange? Person(int first, int last, bool nearestLast)
    {
        TokenRange? best = null;
        for (var i = FirstPersonAt(first); i < persons.Count && persons[i].Last <= last; i++)
        {
            var isBetter = best is not { } b || (nearestLast ? persons[i].Last - persons[i].First >= Math.Min(1, b.Last - b.First) : persons[i].Last - persons[i].First > b.Last - b.First);
            best = isBetter ? persons[i] : best;
        }
        return best;
    }

    private Speaker ToSpeaker(int first, int last) =>
        new(Slice(first, last), countries.GetValueOrDefault(KeyOf(last)), first, last, SourceRole.Speaker);

    private int FirstPersonAt(int token) => TokenRanges.FirstAt(CollectionsMarshal.AsSpan(persons), token);

    // A person who starts at a token; nobody where none does.
    private TokenRange? PersonAt(int token) => FirstPersonAt(token) is var i && i < persons.Count && persons[i].First == token ? persons[i] : null;

    private TokenRange? PersonEndingAt(int token) => FirstPersonAt(token + 1) - 1 is >= 0 and var i && persons[i].Last == token ? persons[i] : null;

    private int FirstHolderAt(int token) => Sheet.LowerBound(CollectionsMarshal.AsSpan(holders), static h => h.Office.First, token);

    // Who is named behind an office, or in Han right before it as well.
    private Holder HolderOf(Hit office, int last, bool orBefore)
    {
        for (var i = FirstHolderAt(office.First); i < holders.Count && holders[i].Office.First == office.First; i++)
        {
            var holder = holders[i];
            var isBefore = orBefore && holder.Last == office.First - 1 && sheet.IsUncased(holder.Last);
            if (holder.Last <= last && (holder.First > office.Last || isBefore))
            {
                return holder;
            }
        }
        return default;
    }

    // "Министр торговли заявил", "глава РФ отметил": an office without a name.
    private Speaker? OfficeEndingAt(int token, int first, Speaker? voice)
    {
        for (var at = token; at >= Math.Max(first, token - LongestOwner) && sheet.KindAt(at) == TokenKind.Word; at--)
        {
            if (sheet.TryHit(at, out var hit) && hit.Is(SenseKind.Office) && !IsInSpeech(at))
            {
                var holder = HolderOf(hit, token, orBefore: true);
                return holder.Last > 0 ? ToSpeaker(holder.First, holder.Last) : Alone(hit, token, voice);
            }
        }
        return null;
    }

    // "савдо вазири", "Chinese officials": what the office is of, where that stands before it.
    private int StartOfOffice(Hit office)
    {
        var first = office.First;
        while (sheet.TryHit(first - 1, out var before) && (before.Is(SenseKind.Demonym) || (sheet.Pack.HasOwnersBefore && (before.Is(SenseKind.Party) || before.Is(SenseKind.Product) || before.Is(SenseKind.Indicator)))))
        {
            first = before.First;
        }
        return first;
    }

    // "рассказал журналистам грузинский премьер"
    private Speaker? OfficeIn(int first, int last, int limit, Speaker? voice)
    {
        foreach (var hit in sheet.HitsIn(first, last))
        {
            if (hit.Is(SenseKind.Office) && !IsInSpeech(hit.First))
            {
                return Alone(hit, EndOfOffice(hit, limit), voice);
            }
        }
        return null;
    }

    private int EndOfOffice(Hit office, int last)
    {
        var end = office.Last;
        while (end < Math.Min(last, office.Last + LongestOwner) && (sheet.IsName(end + 1) || sheet.IsAt(end + 1, SenseKind.Party) || (sheet.IsAt(end + 1, SenseKind.Of) && (sheet.IsName(end + 2) || sheet.IsAt(end + 2, SenseKind.Party)))))
        {
            end++;
        }
        return end;
    }

    // The person whom the text names with the same office; else, of a bare "the premier", the last voice.
    private Speaker? Alone(Hit office, int last, Speaker? voice)
    {
        var country = Country(office);
        if (sheet.IsAt(office.First - 1, SenseKind.Both))
        {
            return new Speaker(Slice(office.First - 1, last), null, office.First, last, SourceRole.Speaker);
        }
        var known = Known(office, country, voice);
        var first = StartOfOffice(office);
        var isBare = isAlone && FieldOf(office) is null && (country is null || onlyVoice?.Side is null || onlyVoice?.Side == country);
        return known ?? (office.Is(SenseKind.Pronoun) ? voice : null) ?? (isBare ? onlyVoice : null) ?? new Speaker(Slice(first, last), country, first, last, SourceRole.Speaker);
    }

    // The voice, the nearest before or the first of those who are told elsewhere with the same office.
    private Speaker? Known(Hit office, string? country, Speaker? voice)
    {
        var (title, field) = (TitleOf(office), FieldOf(office));
        var (near, first) = (-1, int.MaxValue);
        var end = FirstHolderAt(office.First + OfficeReach + LongestPerson);
        foreach (var (post, told) in Posts())
        {
            var other = told.FindIndex(i => holders[i].Office.First != office.First);
            if (other < 0 || !IsSameTitle(post.Title, title) || (field is not null && post.Field != field) || (country is not null && (post.Country ?? country) != country))
            {
                continue;
            }
            if (voice is { } v && post.Person == KeyOf(v.Last))
            {
                return voice;
            }
            first = Math.Min(first, told[other]);
            var at = told.BinarySearch(end);
            for (at = (at < 0 ? ~at : at) - 1; at >= 0 && told[at] > near; at--)
            {
                near = holders[told[at]].First < office.First && holders[told[at]].Office.First != office.First ? told[at] : near;
            }
        }
        var holder = near >= 0 ? holders[near] : first < int.MaxValue ? holders[first] : default;
        return holder.Last > 0 ? ToSpeaker(holder.First, holder.Last) : null;
    }

    // The same person is told with the same office again and again: all of those as one.
    private Dictionary<Post, List<int>> Posts()
    {
        for (var i = posts.Count == 0 ? 0 : holders.Count; i < holders.Count; i++)
        {
            var holder = holders[i];
            var post = new Post(TitleOf(holder.Office), FieldOf(holder.Office), holder.Country ?? holder.Presumed, KeyOf(holder.Last));
            if (!posts.TryGetValue(post, out var told))
            {
                posts.Add(post, told = []);
            }
            told.Add(i);
        }
        return posts;
    }

    private string TitleOf(Hit office) => Letters.Fold(sheet.Slice(office.First, office.Last).ToString());

    // Offices are inflected as well: "элчи", "элчиси"; what the office is of has to be told alike.
    private static bool IsSameTitle(string one, string other)
    {
        var alike = one.AsSpan().CommonPrefixLength(other);
        return alike >= Math.Max(Math.Min(3, one.Length), Math.Min(one.Length, other.Length) - 2);
    }

    // "Trade" in "Minister of Trade"; where owners stand before, in "Соода министри".
    private string? FieldOf(Hit office)
    {
        var step = sheet.Pack.HasOwnersBefore ? -1 : 1;
        var token = step < 0 ? office.First - 1 : office.Last + 1;
        for (var steps = 0; steps < 3 && sheet.KindAt(token) == TokenKind.Word; steps++, token += step)
        {
            if (sheet.IsName(token) || !sheet.TryHit(token, out var hit))
            {
                return IsNameWord(token) && step > 0 ? null : KeyOf(token);
            }
            if (!hit.Is(SenseKind.Of) && !hit.Is(SenseKind.Article) && !hit.Is(SenseKind.Party) && !hit.Is(SenseKind.Demonym))
            {
                return null;
            }
        }
        return null;
    }

    // Names are inflected: the first letters of the family name are enough within one text.
    private string KeyOf(int token)
    {
        if (sheet.IsUncased(token))
        {
            return Kept(sheet.Slice(Math.Max(0, token - 1), token));
        }
        var word = sheet.Word(token);
        Span<char> folded = stackalloc char[KeyLength];
        return Kept(folded[..Letters.Fold(word[..Math.Min(KeyLength, word.Length)], folded)]);
    }

    // One string for each key.
    private string Kept(ReadOnlySpan<char> key)
    {
        if (!keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var kept))
        {
            keys.Add(kept = key.ToString());
        }
        return kept;
    }

    private string? Country(Hit office)
    {
        var last = office.Last + LongestPost;
        for (var token = office.Last + 1; !sheet.Pack.HasOwnersBefore && token <= last; token++)
        {
            // "the Agency on Statistics under the President of the Republic of Uzbekistan"
            last = sheet.HitAt(token).IsAny(Chairs) ? Math.Max(last, token + LongestPost) : last;
            if (sheet.TryKeyAt(token, SenseKind.Party, out var code) && code.Length == 2 && !IsSeat(token))
            {
                return code;
            }
            if (sheet.KindAt(token) != TokenKind.Word)
            {
                break;
            }
        }
        for (var (token, first) = (office.First - 1, office.First - 3); token >= first && sheet.KindAt(token) == TokenKind.Word; token--)
        {
            var isOwner = sheet.Pack.HasOwnersBefore || token == office.First - 1;
            if ((sheet.TryKeyAt(token, SenseKind.Demonym, out var code) || (isOwner && sheet.TryKeyAt(token, SenseKind.Party, out code)) || (IsOwned(token) && sheet.TryKeyAt(token, SenseKind.Capital, out code))) && code.Length == 2)
            {
                if (!IsSeat(token))
                {
                    return code;
                }
                sheet.TryHit(token, out var seat);
                (token, first) = (seat.First - 1, seat.First - 3);
            }
        }
        return null;
    }

    // "Beijing's envoy": a capital that owns an office stands for its country.
    private bool IsOwned(int token) => sheet.CaseAt(token) == CaseRole.Of;

    // "ambassador to Kazakhstan", "驻吉尔吉斯斯坦大使": the country one is sent to.
    private bool IsSeat(int token) =>
        sheet.TryHit(token, out var country) && sheet.TryHit(country.First - 1, out var small) && (small.Is(SenseKind.In) || small.Is(SenseKind.To) || small.Is(SenseKind.Into));

    private string? CountryInside(int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if ((sheet.TryKeyAt(token, SenseKind.Party, out var code) || sheet.TryKeyAt(token, SenseKind.Demonym, out code)) && code.Length == 2)
            {
                return code;
            }
        }
        return null;
    }
}
