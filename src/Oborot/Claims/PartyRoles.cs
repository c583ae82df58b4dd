using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>A country or bloc as it stands in a clause.</summary>
internal readonly record struct PartyMention(string Code, int First, int Last, PartyMention.Joint Before, bool IsPossessor, bool IsAttribution, bool IsStatistics = false)
{
    /// <summary>The small word before the name.</summary>
    public enum Joint : byte
    {
        None,
        With,
        From,
        To,
        Between,

        /// <summary>A place: "in Kazakhstan".</summary>
        At,
    }

    /// <summary>A bloc or the world: rather a partner than a reporter.</summary>
    public bool IsBloc => Code.Length != 2 || Code is "EU";
}

/// <summary>Finds the parties of a clause and gives them their roles.</summary>
internal sealed class PartyRoles
{
    /// <summary>The code of all countries together.</summary>
    public const string World = "WORLD";

    /// <summary>Stands for countries that the text speaks of and does not name: "with her neighbours".</summary>
    public const string Unnamed = "?";

    /// <summary>Words that name a party.</summary>
    public static SenseMask Names { get; } = SenseMask.Of(SenseKind.Party, SenseKind.Capital, SenseKind.Demonym);

    private static readonly SenseMask Mentioned = SenseMask.Of(SenseKind.Party, SenseKind.Capital, SenseKind.Demonym, SenseKind.ThatCountry, SenseKind.Unnamed);

    private static readonly SenseMask Indicators = SenseMask.Of(SenseKind.Indicator, SenseKind.Deficit, SenseKind.Surplus, SenseKind.BalanceWord);

    private static readonly SenseMask Offices = SenseMask.Of(SenseKind.Office, SenseKind.Institution);

    private static readonly SenseMask Joints = SenseMask.Of(SenseKind.To, SenseKind.From, SenseKind.With, SenseKind.In, SenseKind.By);

    private static readonly SenseMask ListWords = SenseMask.Of(SenseKind.And, SenseKind.PeriodFiller);

    private static readonly SenseMask BeforeNames = SenseMask.Of(SenseKind.PeriodFiller, SenseKind.CountNoun, SenseKind.OtherOnes, SenseKind.Number, SenseKind.Demonym);

    private const int PronounReach = 40;

    private readonly List<PartyMention> parties = [];
    private readonly List<PartyMention> unroled = [];
    private readonly List<PartyMention> coordinated = [];
    private Sheet sheet = null!;

    /// <summary>The parties of the last clause that were given no role by a small word.</summary>
    public IReadOnlyList<PartyMention> Unroled => unroled;

    public IReadOnlyList<PartyMention> Parties => parties;

    /// <summary>Those of them that somebody trades with: "with X and Y".</summary>
    public IReadOnlyList<PartyMention> Coordinated()
    {
        coordinated.Clear();
        foreach (var party in parties)
        {
            if (party.Before == PartyMention.Joint.With)
            {
                coordinated.Add(party);
            }
        }
        return coordinated;
    }

    /// <summary>Whose trade the text's ranks are about.</summary>
    public Found<string>? Centre { get; set; }

    public void Start(Sheet page) => (sheet, Centre) = (page, null);

    /// <summary>Collects the parties of a stretch of tokens.</summary>
    public void Collect(int first, int last)
    {
        parties.Clear();
        foreach (var hit in sheet.HitsIn(first, last, Mentioned))
        {
            if (IsUnnamed(hit))
            {
                parties.Add(new PartyMention(Unnamed, hit.First, hit.Last, JointOf(hit), false, false));
            }
            else if (TryCode(hit, out var code, out var isDemonym) || TryMeant(hit, out code))
            {
                Add(hit, code, isDemonym);
            }
        }
    }

    // "imports from her neighbours", but not "from the neighbouring countries of the EAEU", "из соседних стран ЕАЭС"
    private bool IsUnnamed(Hit hit) =>
        hit.Is(SenseKind.Unnamed) && JointOf(hit) is PartyMention.Joint.With or PartyMention.Joint.From or PartyMention.Joint.To
        && !(sheet.TryHit(hit.Last + 1, out var next) && TryCode(next, out var code, out _) && code.Length != 2) && !(sheet.IsAt(hit.Last + 1, SenseKind.Of) && sheet.HitAt(hit.Last + 2).IsAny(Names));

    // "With that country": the last one named before, other than the one whose trade the text is about.
    private bool TryMeant(Hit hit, out string code)
    {
        code = "";
        if (!hit.Is(SenseKind.ThatCountry))
        {
            return false;
        }
        foreach (var before in sheet.HitsIn(Math.Max(0, hit.First - PronounReach), hit.First - 1, Names))
        {
            if (TryCode(before, out var named, out _) && named.Length == 2 && named != Centre?.Value)
            {
                code = named;
            }
        }
        return code.Length > 0;
    }

    /// <summary>True when the party at a token stands as somebody's partner: "with X", "to X", "from X".</summary>
    public bool IsPartner(int token) =>
        sheet.TryHit(token, out var hit) && JointOf(hit) is PartyMention.Joint.With or PartyMention.Joint.To or PartyMention.Joint.From;

    private bool TryCode(Hit hit, out string code, out bool isDemonym)
    {
        isDemonym = false;
        if (hit.TryGet(SenseKind.Party, out var sense) || hit.TryGet(SenseKind.Capital, out sense))
        {
            code = sheet.Pack.Key(sense);
            return true;
        }
        isDemonym = hit.TryGet(SenseKind.Demonym, out sense);
        code = isDemonym ? sheet.Pack.Key(sense) : "";
        return isDemonym;
    }

    private void Add(Hit hit, string code, bool isDemonym)
    {
        if (code.IndexOf('+', StringComparison.Ordinal) is > 0 and var cut)
        {
            // "中哈": two parties in one word.
            parties.Add(new PartyMention(code[..cut], hit.First, hit.Last, PartyMention.Joint.Between, false, false));
            parties.Add(new PartyMention(code[(cut + 1)..], hit.First, hit.Last, PartyMention.Joint.Between, false, false));
            return;
        }
        var isOwner = sheet.IsAt(hit.Last + 1, SenseKind.Indicator) && IsOwned(hit);
        isOwner |= isDemonym && IsIndicator(hit.Last + 1) && !(sheet.Pack.IsIsolating && JointBefore(hit.First) != PartyMention.Joint.None);
        var joint = isOwner ? PartyMention.Joint.None : JointOf(hit);
        if (joint == PartyMention.Joint.None && parties.Count > 0 && parties[^1].Code != Unnamed && IsCoordinated(parties[^1].Last, hit.First))
        {
            joint = parties[^1].Before;
        }
        if (joint == PartyMention.Joint.Between && parties.Count > 0 && parties[^1] is { Before: PartyMention.Joint.With } one && hit.First == one.Last + 1)
        {
            // "Azərbaycanla Türkiyə arasında": the case of the first belongs to the word behind both.
            parties[^1] = one with { Before = PartyMention.Joint.Between };
        }
        if (joint != PartyMention.Joint.None && sheet.Pack.HasPartyPostpositions)
        {
            ShareJoint(hit.First, joint);
        }
        var isAttribution = IsAttribution(hit, isDemonym);
        if (isDemonym && joint == PartyMention.Joint.None && sheet.IsAt(hit.Last + 1, SenseKind.Product) && !sheet.IsAt(hit.Last + 1, SenseKind.Indicator))
        {
            joint = PartyMention.Joint.From;
        }
        if (!isDemonym && IsShareOwner(hit))
        {
            joint = PartyMention.Joint.With;
        }
        if (joint == PartyMention.Joint.None && !isOwner && hit.Is(SenseKind.ThatCountry))
        {
            // "exports there"
            joint = PartyMention.Joint.With;
        }
        var isPossessor = joint == PartyMention.Joint.None && (isDemonym ? IsBeforeIndicator(hit.Last) || IsIndicator(hit.First - 1) : IsBesideIndicator(hit));
        parties.Add(new PartyMention(code, hit.First, hit.Last, joint, isPossessor, isAttribution, isAttribution && IsStatistics(hit)));
    }

    private bool IsOwned(Hit hit) => sheet.CaseAt(hit.Last) == CaseRole.Of;

    private PartyMention.Joint JointOf(Hit hit)
    {
        var before = sheet.Pack.HasPartyPostpositions ? PartyMention.Joint.None : JointBefore(hit.First);
        if (before == PartyMention.Joint.With && sheet.Pack.TellsWith && !LetterCase.Capitals.Allows(sheet.Word(hit.Last)) && sheet.IsAt(hit.First - 1, SenseKind.From) && sheet.CaseAt(hit.Last) != CaseRole.With)
        {
            // "экспорт з України": the case tells which of its two meanings the word has.
            return PartyMention.Joint.From;
        }
        return before != PartyMention.Joint.None || !sheet.Pack.HasSuffixes ? before : JointBehind(hit);
    }

    // "Казакстан менен", "Кытайга", "Россиядан", "Кыргызстан менен Казакстандын ортосундагы"
    private PartyMention.Joint JointBehind(Hit hit)
    {
        if (sheet.Pack.HasPartyPostpositions && sheet.TryHit(hit.Last + 1, out var behind))
        {
            if (behind.Is(SenseKind.Between)) { return PartyMention.Joint.Between; }
            if (behind.Is(SenseKind.With) && !(behind.Is(SenseKind.And) && sheet.TryHit(behind.Last + 1, out var next) && TryCode(next, out _, out _))) { return PartyMention.Joint.With; }
            if (behind.Is(SenseKind.From)) { return PartyMention.Joint.From; }
            if (behind.Is(SenseKind.Into)) { return PartyMention.Joint.To; }
        }
        return sheet.CaseAt(hit.Last) switch
        {
            CaseRole.From => PartyMention.Joint.From,
            CaseRole.To => PartyMention.Joint.To,
            CaseRole.In => PartyMention.Joint.At,
            CaseRole.With => PartyMention.Joint.With,
            _ => PartyMention.Joint.None,
        };
    }

    // "Россия, Кытай жана Казакстанга": only the last of a list carries the ending that all share.
    private void ShareJoint(int first, PartyMention.Joint joint)
    {
        if (parties.Count == 0 || !HasAnd(parties[^1].Last + 1, first))
        {
            // "Azerbaycan, Gürcistan'a …": a comma alone sets off a subject.
            return;
        }
        for (var (i, next) = (parties.Count - 1, first); i >= 0 && IsCoordinated(parties[i].Last, next); i--)
        {
            if (parties[i].Before != PartyMention.Joint.None || sheet.CaseAt(parties[i].Last) != CaseRole.None)
            {
                return;
            }
            parties[i] = parties[i] with { Before = joint, IsPossessor = false };
            next = parties[i].First;
        }
    }

    private bool HasAnd(int first, int before)
    {
        for (var token = first; token < before; token++)
        {
            if (sheet.IsAt(token, SenseKind.And) || sheet.IsDash(token))
            {
                return true;
            }
        }
        return false;
    }

    private PartyMention.Joint JointBefore(int token)
    {
        for (var (i, steps) = (token - 1, 0); steps < 5 && sheet.TryHit(i, out var hit); i = hit.First - 1, steps++)
        {
            if (hit.Is(SenseKind.With)) { return PartyMention.Joint.With; }
            if (hit.Is(SenseKind.Between)) { return PartyMention.Joint.Between; }
            if (hit.Is(SenseKind.From)) { return PartyMention.Joint.From; }
            if (hit.Is(SenseKind.Into)) { return PartyMention.Joint.To; }
            if (hit.Is(SenseKind.In)) { return PartyMention.Joint.At; }
            if (!hit.IsAny(BeforeNames) || hit.Is(SenseKind.Of))
            {
                return PartyMention.Joint.None;
            }
        }
        return PartyMention.Joint.None;
    }

    // "доля России в товарообороте", "Russia's share of trade": the partner's part.
    private bool IsShareOwner(Hit hit) =>
        (sheet.TryHit(hit.First - 1, out var before) && before.Is(SenseKind.ShareWord) && !before.Is(SenseKind.Reach))
        || (sheet.TryHit(hit.Last + 1, out var after) && after.Is(SenseKind.ShareWord) && !after.Is(SenseKind.Reach) && (IsOwned(hit) || sheet.Pack.IsIsolating || JointBefore(hit.First) == PartyMention.Joint.To));

    // "X and Y", "X, Y", "X–Y".
    private bool IsCoordinated(int last, int next)
    {
        for (var token = last + 1; token < next; token++)
        {
            var joins = sheet.HitAt(token).IsAny(ListWords) || sheet.IsSign(token, ',') || sheet.IsDash(token);
            if (!joins)
            {
                return false;
            }
        }
        return next - last <= 4;
    }

    // "the National Statistics Service of Georgia", "премьер-министр Беларуси", "Kyrgyz Foreign Minister": who speaks, not who trades.
    private bool IsAttribution(Hit hit, bool isDemonym)
    {
        if (isDemonym)
        {
            return HasOffice(hit.Last + 1, hit.Last + 3);
        }
        if (sheet.Pack.HasOwnersBefore)
        {
            return sheet.Pack.HasSuffixes ? (IsOwned(hit) && HasOffice(hit.Last + 1, hit.Last + 4)) || IsOffice(hit.Last + 1) : IsOffice(hit.Last + 1) || (sheet.IsAt(hit.Last + 1, SenseKind.Of) && IsOffice(hit.Last + 2));
        }
        for (var (token, steps) = (hit.First - 1, 0); steps < 6 && token >= 0 && sheet.KindAt(token) == Text.TokenKind.Word; token--, steps++)
        {
            if (sheet.TryHit(token, out var before) && (before.Is(SenseKind.Indicator) || before.Is(SenseKind.Party)))
            {
                return false;
            }
            if (IsOffice(token))
            {
                return true;
            }
        }
        return IsOwned(hit) && HasOffice(hit.Last + 1, hit.Last + 4);
    }

    // Whose statistics they are, theirs is the reporter.
    private bool IsStatistics(Hit hit)
    {
        for (var token = Math.Max(0, hit.First - 6); token <= hit.Last + 5; token++)
        {
            if (sheet.TryKeyAt(token, SenseKind.Institution, out var kind) && kind is "statistics" or "customs")
            {
                return true;
            }
        }
        return false;
    }

    private bool HasOffice(int first, int last)
    {
        for (var token = first; token <= last && sheet.KindAt(token) == Text.TokenKind.Word; token++)
        {
            if (sheet.IsAt(token, SenseKind.Indicator))
            {
                return false;
            }
            if (IsOffice(token))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsOffice(int token) => sheet.HitAt(token).IsAny(Offices);

    private bool IsBeforeIndicator(int token)
    {
        for (var i = token + 1; i <= token + 4 && sheet.KindAt(i) == Text.TokenKind.Word; i++)
        {
            if (IsIndicator(i))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsIndicator(int token) => sheet.HitAt(token).IsAny(Indicators);

    // "экспорт Армении", "Kazakhstan's exports", "exports of Uzbekistan", "Казахстан экспортировал".
    private bool IsBesideIndicator(Hit hit)
    {
        if (sheet.Pack.HasOwnersBefore)
        {
            // "ЕАЭБ мамлекеттеринин соодасы": the states of a bloc own for it.
            hit = sheet.TryHit(hit.Last + 1, out var states) && states.Is(SenseKind.CountNoun) && sheet.TryKeyAt(states.First, SenseKind.CountNoun, out var noun) && noun == "countries" ? states : hit;
            return IsIndicator(hit.Last + 1) || (sheet.Pack.HasSuffixes ? IsOwned(hit) && IsBeforeIndicator(hit.Last) : sheet.IsAt(hit.Last + 1, SenseKind.Of) && IsBeforeIndicator(hit.Last));
        }
        var isOwned = false;
        for (var token = hit.First - 1; token >= hit.First - 4 && token >= 0; token--)
        {
            if (IsIndicator(token))
            {
                return isOwned || !sheet.Pack.HasGenitiveWord;
            }
            isOwned |= sheet.IsAt(token, SenseKind.Of);
            var passes = sheet.TryHit(token, out var before) && (before.Is(SenseKind.Of) || before.Is(SenseKind.Product) || (before.Is(SenseKind.PeriodFiller) && !before.IsAny(Joints)));
            if (!passes)
            {
                break;
            }
        }
        return IsIndicator(hit.Last + 1) || (IsOwned(hit) && IsBeforeIndicator(hit.Last));
    }

    /// <summary>Fills reporter and partner of a clause; what it does not name comes from the frame.</summary>
    public void Assign(Cell cell, string indicator, bool isElliptic, bool isShare, Frame frame, in Frame document, ref Frame result)
    {
        Collect(cell.First, cell.Last);
        if (parties.Find(p => p.IsStatistics) is { Code: not null } owner && !IsNamedItself(owner.Code))
        {
            frame.Reporter = new Found<string>(owner.Code, Scope.Own, owner.First, owner.Last, "party.statistics_of");
        }
        if (parties.Exists(p => !p.IsAttribution))
        {
            parties.RemoveAll(p => p.IsAttribution);
        }
        else if (frame.Reporter is not null || document.Reporter is not null)
        {
            parties.Clear();
        }
        var (reporter, partner) = ByJoints(indicator);
        if (indicator == Subject.Imports && partner is null && reporter is { Before: PartyMention.Joint.To } seller && unroled.Count > 0 && unroled[0].First < seller.First)
        {
            // "Uzbekistan bought in Belarus": the place of buying is the partner.
            (reporter, partner) = (unroled[0], seller);
            unroled.RemoveAt(0);
        }
        if (indicator == Subject.Imports && partner is null && unroled.Count > 0 && PlaceBehind(unroled[0]) is { } place
            && Cues.Has(sheet, unroled[0].Last + 1, place.First, SenseKind.Indicator))
        {
            // "Polska kupiła w USA towary": goods are bought where they come from.
            partner = place;
        }
        var role = ListRole.Partner;
        if (IsOneSided(indicator))
        {
            AssignOneSided(indicator, frame, document, ref result);
            return;
        }
        if (IsInsideBloc(indicator) is { } bloc)
        {
            (result.Reporter, result.Partner, result.ListRole) = (Make(bloc), Make(bloc), ListRole.Partner);
            return;
        }
        if (indicator == Subject.Turnover && !isShare && partner is { } named && named.Code == frame.Reporter?.Value && frame.Reporter?.Rule != "party.document" && reporter is null && unroled.Count > 0)
        {
            // "Turkey, trading with Georgia" in a text on Georgia's trade: the reporter stays.
            (reporter, partner) = (partner, unroled[0]);
            unroled.RemoveAt(0);
        }
        if (IsSubject(indicator, cell, frame) is { } subject)
        {
            reporter ??= subject;
            unroled.Remove(subject);
            role = ListRole.Reporter;
        }
        if (role == ListRole.Reporter && partner is { } buyer && cell.Amount >= 0 && sheet.Amounts[cell.Amount].HedgeFirst - buyer.Last is 1 or 2)
        {
            // "imported from China ($10 billion), Poland ($5 billion) …": the list goes through partners.
            role = ListRole.Partner;
        }
        if (BeforeBracket(cell) is { } labelled && (Centre ?? frame.Reporter ?? document.Reporter) is { } whose && whose.Value != labelled.Code && IsTrade(indicator))
        {
            // "Uzbekistan is fourth among Russia's partners, behind Belarus ($47 billion)": the country before the bracket is the figure's.
            (frame.Reporter, reporter, partner) = (whose.From(Scope.Document), null, labelled);
            unroled.Clear();
        }
        var known = frame.Reporter?.Value ?? document.Reporter?.Value;
        var isPartnerNamed = unroled.Count > 0 && unroled[0].Code != known && !unroled[0].IsPossessor && known is not null;
        if (HasWorldTrade(cell) && partner is null && !isPartnerNamed && !(isShare && parties.Count == 0 && frame.Partner is not null))
        {
            partner = new PartyMention("WORLD", cell.First, cell.First, PartyMention.Joint.With, false, false);
        }
        if (reporter is null && partner is null && unroled is [var ranked] && Centre is { } centre && centre.Value != ranked.Code && Cues.Has(sheet, cell.First, cell.Last, SenseKind.Rank))
        {
            // "Russia ranks second with $5 billion": among the partners of the country that the text is about.
            (frame.Reporter, partner) = (centre.From(Scope.Document), ranked);
            unroled.Clear();
        }
        if (unroled.Count > 0 && !(role == ListRole.Reporter && partner is not null))
        {
            role = Unassigned(cell, indicator, isElliptic, isShare, frame, document, ref reporter, ref partner);
        }
        var isMutual = parties.Count == 0 && Cues.Has(sheet, cell.First, cell.Last, SenseKind.Both);
        frame.Reporter = frame.Reporter?.Value == World ? null : frame.Reporter;
        var otherReporter = frame.Partner?.Value == World ? null : frame.Partner;
        result.Reporter = Make(reporter) ?? Inherit(frame.Reporter, otherReporter, partner?.Code, isMutual ? document.Reporter : null) ?? Inherit(document.Reporter, document.Partner?.Value == World ? null : document.Partner, partner?.Code, null);
        result.Partner = Make(partner) ?? Inherit(frame.Partner, frame.Reporter, result.Reporter?.Value, isMutual ? document.Partner : null) ?? Inherit(document.Partner, document.Reporter, result.Reporter?.Value, null);
        result.ListRole = role;
        if (result.Reporter is { Scope: Scope.Outlet } && !IsTrade(indicator) && (result.Partner is not null || IsDeal(indicator)))
        {
            // Prices in Georgia are Georgia's; who gives and who takes is told, or it is not known.
            (result.Reporter, result.Partner) = (result.Partner, null);
        }
        if (!IsTrade(indicator) && result.Partner is { Value: "WORLD", Scope: not Scope.Own })
        {
            result.Partner = null;
        }
    }

    // One of many countries, right before a figure in brackets.
    private PartyMention? BeforeBracket(Cell cell)
    {
        if (cell.Amount < 0 || sheet.Amounts[cell.Amount] is not { Type: AmountType.Money } amount || !sheet.IsSign(amount.HedgeFirst - 1, '('))
        {
            return null;
        }
        var many = parties.Where(p => !p.IsBloc).Select(p => p.Code).Distinct(StringComparer.Ordinal).Count() > 2;
        return many && parties[^1] is { IsPossessor: false } last && last.Last == amount.HedgeFirst - 2 ? last : null;
    }

    /// <summary>Turnover, its flows and their balance: what has a reporter and a partner.</summary>
    public static bool IsTrade(string indicator) => indicator is Subject.Turnover or Subject.Exports or Subject.Imports or Subject.Balance;

    private static bool IsDeal(string indicator) => indicator is "project_cost" or "investment" or "loan" or "grant" or "agreements" or "companies";

    private bool HasWorldTrade(Cell cell) => Cues.TryAfter(sheet, cell.First - 1, cell.Last, SenseKind.WorldTrade, out var hit) && !sheet.IsName(hit.First)
        && !(parties.Count == 0 && Cues.TryAfter(sheet, hit.Last, Math.Min(cell.Last, hit.Last + 2), SenseKind.Both, out _));

    // Output, GDP and freight have no partner; freight belongs to nobody unless the clause says so.
    private static bool IsOneSided(string indicator) => indicator is "gdp" or "production" or "freight";

    private void AssignOneSided(string indicator, in Frame frame, in Frame document, ref Frame result)
    {
        result.Reporter = parties.Count > 0 ? Make(parties[0]) : indicator == "freight" ? null : (frame.Reporter ?? document.Reporter)?.From(Scope.Clause);
        result.Partner = indicator == "freight" && parties.Count > 1 && parties[1].Code != parties[0].Code ? Make(parties[1]) : null;
        result.ListRole = ListRole.Reporter;
    }

    // "the EAEU's trade turnover", "товарооборот внутри ЕАЭС": where only a bloc is named, its members trade with each other.
    private PartyMention? IsInsideBloc(string indicator) =>
        indicator == Subject.Turnover && parties is [{ IsBloc: true, Code: not (World or Unnamed or "EU" or "CA5") } only] && (only.Before == PartyMention.Joint.At || only is { Before: PartyMention.Joint.None, IsPossessor: true }) ? only : null;

    // "Brazil, with placements for …", "Россия отправила на экспорт …": who stands before the word for selling or buying does it.
    private PartyMention? IsSubject(string indicator, Cell cell, in Frame frame)
    {
        if (indicator is not (Subject.Exports or Subject.Imports) || unroled.Count == 0 || unroled[0].IsBloc || (IsOrigin(unroled[0], indicator, frame) && sheet.IsAt(unroled[0].First, SenseKind.Demonym)))
        {
            return null;
        }
        if (unroled is [{ IsPossessor: false }, { IsPossessor: true }, ..])
        {
            // "Vietnam is the source of 1.2% of Poland's imports": they are Poland's.
            return null;
        }
        return Cues.TryAfter(sheet, cell.First - 1, cell.Last, SenseKind.Indicator, out var word) && unroled[0].Last < word.First
            && !Cues.Has(sheet, cell.First, unroled[0].First, SenseKind.Own) ? unroled[0] : null;
    }

    // "China … Chinese imports": after a partner was named, its imports are the reporter's from it.
    private static bool IsOrigin(PartyMention party, string indicator, in Frame frame) =>
        indicator == Subject.Imports && party.Code == frame.Partner?.Value && party.IsPossessor;

    private (PartyMention? Reporter, PartyMention? Partner) ByJoints(string indicator)
    {
        PartyMention? reporter = null, partner = null;
        unroled.Clear();
        foreach (var party in parties)
        {
            var isExports = indicator == Subject.Exports;
            var isImports = indicator is Subject.Imports or "tourists";
            switch (party.Before)
            {
                case PartyMention.Joint.With:
                    partner ??= party;
                    break;
                case PartyMention.Joint.Between:
                    if (reporter is null) { reporter = party; } else { partner ??= party; }
                    break;
                case PartyMention.Joint.At:
                    break;
                case PartyMention.Joint.From when isImports:
                    partner ??= party;
                    break;
                case PartyMention.Joint.From when isExports:
                    reporter ??= party;
                    break;
                case PartyMention.Joint.To when isExports:
                    partner ??= IsLongList(party) ? party with { Code = "WORLD" } : party;
                    break;
                case PartyMention.Joint.To when isImports:
                    reporter ??= party;
                    break;
                default:
                    if (IndexOf(unroled, party.Code) < 0)
                    {
                        unroled.Add(party);
                    }
                    break;
            }
        }
        Drop(unroled, reporter?.Code);
        Drop(unroled, partner?.Code);
        return (reporter, partner);
    }

    private static int IndexOf(List<PartyMention> list, string? code)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Code == code)
            {
                return i;
            }
        }
        return -1;
    }

    private static void Drop(List<PartyMention> list, string? code)
    {
        for (var i = IndexOf(list, code); i >= 0; i = IndexOf(list, code))
        {
            list.RemoveAt(i);
        }
    }

    private bool IsNamedItself(string code) => parties.Exists(p => p.Code == code && !p.IsAttribution);

    private PartyMention? PlaceBehind(PartyMention other)
    {
        foreach (var party in parties)
        {
            if (party.Before == PartyMention.Joint.At && party.First > other.First && party.Code != other.Code)
            {
                return party;
            }
        }
        return null;
    }

    // "to Afghanistan, Uzbekistan, Tajikistan and Kyrgyzstan": a list of buyers is no partner.
    private bool IsLongList(PartyMention party) => parties.Count(p => p.Before == PartyMention.Joint.To && p.First >= party.First) >= 3;

    /// <summary>"with A, B and C … 37, 18.7 and 19 percent respectively": the k-th party belongs to the k-th figure.</summary>
    public void Pair(Sentence sentence, List<Draft> drafts, int first)
    {
        Collect(sentence.First, sentence.Last);
        parties.RemoveAll(p => p.IsAttribution || p.IsPossessor);
        // What stands behind the word at the end of a run is no part of the run.
        var behind = Cues.TryAfter(sheet, sentence.First - 1, sentence.Last, SenseKind.Respectively, out var word) ? drafts.FindIndex(first, d => d.Amount.First > word.Last) : -1;
        var count = (behind - first >= 2 ? behind : drafts.Count) - first;
        if (count < 2 || parties.Count < count)
        {
            return;
        }
        for (var from = parties.Count - count; from >= 0; from--)
        {
            if (IsList(from, count))
            {
                Give(drafts, first, from, count);
                return;
            }
        }
    }

    private bool IsList(int from, int count)
    {
        for (var i = from + 1; i < from + count; i++)
        {
            if (!IsCoordinated(parties[i - 1].Last, parties[i].First))
            {
                return false;
            }
        }
        return true;
    }

    private void Give(List<Draft> drafts, int first, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var draft = drafts[first + i];
            var frame = draft.Frame;
            var party = new Found<string>(parties[from + i].Code, Scope.Own, parties[from + i].First, parties[from + i].Last, "party.respectively");
            if (frame.Reporter?.Value == party.Value)
            {
                continue;
            }
            if (parties[from].Before == PartyMention.Joint.None && frame.ListRole == ListRole.Reporter) { frame.Reporter = party; } else { frame.Partner = party; }
            drafts[first + i] = draft with { Frame = frame };
        }
    }

    private ListRole Unassigned(Cell cell, string indicator, bool isElliptic, bool isShare, in Frame frame, in Frame document, ref PartyMention? reporter, ref PartyMention? partner)
    {
        var first = unroled[0];
        if (reporter is null && partner is not null)
        {
            reporter = unroled.Find(u => !u.IsBloc) is { Code: not null } country ? country : first;
            return ListRole.Partner;
        }
        if (reporter is not null)
        {
            partner ??= first;
            return ListRole.Partner;
        }
        if (unroled.Count > 1 && isShare && sheet.Pack.HasSuffixes && unroled[0].IsPossessor && unroled[1].IsPossessor)
        {
            // "Almanya'nın Türkiye'nin ihracatındaki payı": the owner next to the indicator has the trade, the first has its share of it.
            (reporter, partner) = (unroled[1], unroled[0]);
            return ListRole.Partner;
        }
        if (unroled.Count == 2 && indicator == Subject.Turnover && !isElliptic && !isShare && !first.IsBloc && !unroled[1].IsBloc && IsCoordinated(first.Last, unroled[1].First) && HasAnd(first.Last + 1, unroled[1].First))
        {
            // "trade of Kyrgyzstan and Turkey": the one named first, whatever the headline began with.
            (reporter, partner) = (first, unroled[1]);
            return ListRole.Partner;
        }
        if (unroled.Count > 1 && (!isElliptic || unroled.Count == 2) && IndexOf(unroled, frame.Reporter?.Value) is >= 0 and var at)
        {
            // "Kyrgyzstan ranked first among Georgia's partners" in a text on Georgia's trade.
            reporter = unroled[at];
            partner = unroled[at == 0 ? 1 : 0];
            return ListRole.Partner;
        }
        if (unroled.Count > 1 && !isElliptic)
        {
            reporter = first.IsBloc && !unroled[1].IsBloc ? unroled[1] : first;
            partner = first.IsBloc && !unroled[1].IsBloc ? first : unroled[1];
            return ListRole.Partner;
        }
        var known = frame.Reporter?.Value ?? document.Reporter?.Value;
        if (first.IsBloc)
        {
            partner = first;
            return ListRole.Partner;
        }
        if (IsOrigin(first, indicator, frame))
        {
            partner = first;
            return ListRole.Partner;
        }
        if (Cues.Has(sheet, cell.First, first.First, SenseKind.Own))
        {
            partner = first;
            return ListRole.Partner;
        }
        if (isElliptic && known is not null)
        {
            if (frame.ListRole == ListRole.Reporter) { reporter = first; } else if (first.Code != known) { partner = first; } else { reporter = first; }
            return frame.ListRole;
        }
        if (known is null || first.Code == known || first.IsPossessor)
        {
            reporter = first;
            return ListRole.Reporter;
        }
        partner = first;
        return ListRole.Partner;
    }

    private static string RuleOf(PartyMention.Joint joint) => joint switch
    {
        PartyMention.Joint.With => "party.with",
        PartyMention.Joint.From => "party.from",
        PartyMention.Joint.To => "party.to",
        PartyMention.Joint.Between => "party.between",
        PartyMention.Joint.At => "party.at",
        _ => "party.none",
    };

    private static Found<string>? Make(PartyMention? party) =>
        party is { } p ? new Found<string>(p.Code, Scope.Own, p.First, p.Last, RuleOf(p.Before)) : null;

    private static Found<string>? Inherit(Found<string>? wanted, Found<string>? other, string? taken, Found<string>? preferred)
    {
        if (preferred is { } p && p.Value != taken)
        {
            return p.From(Scope.Document);
        }
        if (wanted is { } w && w.Value != taken)
        {
            return w.From(Scope.Clause);
        }
        return other is { } o && o.Value != taken ? o.From(Scope.Clause) : null;
    }
}
