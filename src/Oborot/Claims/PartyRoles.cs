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
    }

    /// <summary>A bloc or the world: rather a partner than a reporter.</summary>
    public bool IsBloc => Code.Length != 2 || Code is "EU" or "AU";
}

/// <summary>Finds the parties of a clause and gives them their roles.</summary>
internal sealed class PartyRoles
{
    private readonly List<PartyMention> parties = [];
    private readonly List<PartyMention> unroled = [];
    private Sheet sheet = null!;

    /// <summary>The parties of the last clause that were given no role by a small word.</summary>
    public IReadOnlyList<PartyMention> Unroled => unroled;

    public IReadOnlyList<PartyMention> Parties => parties;

    public void Start(Sheet page) => sheet = page;

    /// <summary>Collects the parties of a stretch of tokens.</summary>
    public void Collect(int first, int last)
    {
        parties.Clear();
        for (var h = sheet.FirstHitAt(first); h < sheet.HitCount && sheet.Hits[h].First <= last; h++)
        {
            var hit = sheet.Hits[h];
            if (TryCode(hit, out var code, out var isDemonym))
            {
                Add(hit, code, isDemonym);
            }
        }
    }

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
        var joint = JointBefore(hit.First);
        if (joint == PartyMention.Joint.None && parties.Count > 0 && IsCoordinated(parties[^1].Last, hit.First))
        {
            joint = parties[^1].Before;
        }
        var isAttribution = IsAttribution(hit, isDemonym);
        var isPossessor = isDemonym ? IsBeforeIndicator(hit.Last) : IsBesideIndicator(hit);
        parties.Add(new PartyMention(code, hit.First, hit.Last, joint, isPossessor, isAttribution, isAttribution && IsStatistics(hit)));
    }

    private PartyMention.Joint JointBefore(int token)
    {
        for (var (i, steps) = (token - 1, 0); steps < 5 && sheet.TryHit(i, out var hit); i = hit.First - 1, steps++)
        {
            if (hit.Is(SenseKind.With)) { return hit.Is(SenseKind.From) && !hit.Is(SenseKind.With) ? PartyMention.Joint.From : PartyMention.Joint.With; }
            if (hit.Is(SenseKind.Between)) { return PartyMention.Joint.Between; }
            if (hit.Is(SenseKind.From)) { return PartyMention.Joint.From; }
            if (hit.Is(SenseKind.To) || hit.Is(SenseKind.In)) { return PartyMention.Joint.To; }
            var passes = hit.Is(SenseKind.PeriodFiller) || hit.Is(SenseKind.CountNoun) || hit.Is(SenseKind.OtherOnes) || hit.Is(SenseKind.Number) || hit.Is(SenseKind.Demonym);
            if (!passes || hit.Is(SenseKind.Of))
            {
                return PartyMention.Joint.None;
            }
        }
        return PartyMention.Joint.None;
    }

    // "X and Y", "X, Y", "X–Y".
    private bool IsCoordinated(int last, int next)
    {
        for (var token = last + 1; token < next; token++)
        {
            var joins = sheet.IsAt(token, SenseKind.And) || sheet.IsSign(token, ',') || sheet.IsDash(token) || sheet.IsAt(token, SenseKind.PeriodFiller);
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
        return sheet.Slice(hit.Last, hit.Last)[^1] is 's' or '\'' && HasOffice(hit.Last + 1, hit.Last + 4);
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

    private bool IsOffice(int token) => sheet.IsAt(token, SenseKind.Office) || sheet.IsAt(token, SenseKind.Institution);

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

    private static bool IsJoint(Hit hit) => hit.Is(SenseKind.To) || hit.Is(SenseKind.From) || hit.Is(SenseKind.With) || hit.Is(SenseKind.In) || hit.Is(SenseKind.By);

    private bool IsIndicator(int token) =>
        sheet.TryHit(token, out var hit) && (hit.Is(SenseKind.Indicator) || hit.Is(SenseKind.Deficit) || hit.Is(SenseKind.Surplus) || hit.Is(SenseKind.BalanceWord));

    // "экспорт Армении", "Kazakhstan's exports", "exports of Uzbekistan", "Казахстан экспортировал".
    private bool IsBesideIndicator(Hit hit)
    {
        for (var token = hit.First - 1; token >= hit.First - 4 && token >= 0; token--)
        {
            if (IsIndicator(token))
            {
                return true;
            }
            var passes = sheet.TryHit(token, out var before) && (before.Is(SenseKind.Of) || before.Is(SenseKind.Product) || (before.Is(SenseKind.PeriodFiller) && !IsJoint(before)));
            if (!passes)
            {
                break;
            }
        }
        return IsIndicator(hit.Last + 1) || (sheet.Word(hit.Last)[^1] is 's' && IsBeforeIndicator(hit.Last));
    }

    /// <summary>Fills reporter and partner of a clause; what it does not name comes from the frame.</summary>
    public void Assign(Cell cell, string indicator, bool isElliptic, Frame frame, Frame document, ref Frame result)
    {
        Collect(cell.First, cell.Last);
        if (parties.Find(p => p.IsStatistics) is { Code: not null } owner && !parties.Exists(p => p.Code == owner.Code && !p.IsAttribution))
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
        var role = ListRole.Partner;
        var known = frame.Reporter?.Value ?? document.Reporter?.Value;
        var isPartnerNamed = unroled.Count > 0 && unroled[0].Code != known && !unroled[0].IsPossessor && known is not null;
        if (Cues.Has(sheet, cell.First, cell.Last, SenseKind.WorldTrade) && partner is null && !isPartnerNamed)
        {
            partner = new PartyMention("WORLD", cell.First, cell.First, PartyMention.Joint.With, false, false);
        }
        if (unroled.Count > 0)
        {
            role = Unassigned(isElliptic, frame, document, ref reporter, ref partner);
        }
        var isMutual = parties.Count == 0 && Cues.Has(sheet, cell.First, cell.Last, SenseKind.Both);
        result.Reporter = Make(reporter) ?? Inherit(frame.Reporter, frame.Partner, partner?.Code, isMutual ? document.Reporter : null) ?? Inherit(document.Reporter, document.Partner, partner?.Code, null);
        result.Partner = Make(partner) ?? Inherit(frame.Partner, frame.Reporter, result.Reporter?.Value, isMutual ? document.Partner : null) ?? Inherit(document.Partner, document.Reporter, result.Reporter?.Value, null);
        result.ListRole = role;
    }

    private (PartyMention? Reporter, PartyMention? Partner) ByJoints(string indicator)
    {
        PartyMention? reporter = null, partner = null;
        unroled.Clear();
        foreach (var party in parties)
        {
            var isExports = indicator == Subject.Exports;
            var isImports = indicator == Subject.Imports;
            switch (party.Before)
            {
                case PartyMention.Joint.With:
                    partner ??= party;
                    break;
                case PartyMention.Joint.Between:
                    if (reporter is null) { reporter = party; } else { partner ??= party; }
                    break;
                case PartyMention.Joint.From when isImports:
                    partner ??= party;
                    break;
                case PartyMention.Joint.From when isExports:
                    reporter ??= party;
                    break;
                case PartyMention.Joint.To when isExports && !party.IsPossessor:
                    partner ??= party;
                    break;
                case PartyMention.Joint.To when isImports && !party.IsPossessor:
                    reporter ??= party;
                    break;
                default:
                    if (!unroled.Exists(u => u.Code == party.Code))
                    {
                        unroled.Add(party);
                    }
                    break;
            }
        }
        unroled.RemoveAll(u => u.Code == reporter?.Code || u.Code == partner?.Code);
        return (reporter, partner);
    }

    private ListRole Unassigned(bool isElliptic, Frame frame, Frame document, ref PartyMention? reporter, ref PartyMention? partner)
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

    private static Found<string>? Make(PartyMention? party) =>
        party is { } p ? new Found<string>(p.Code, Scope.Own, p.First, p.Last, "party." + p.Before.ToString().ToLowerInvariant()) : null;

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
