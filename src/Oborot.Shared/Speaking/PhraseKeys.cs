using System.Globalization;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Reviews;
using Oborot.Roadmaps;
using Oborot.Statistics;

namespace Oborot.Shared.Speaking;

/// <summary>What <c>data/speech.*.yaml</c> has to tell: its groups and their keys.</summary>
internal static class PhraseKeys
{
    /// <summary>The names that labels of texts have; the one group that English leaves empty, for its labels are English.</summary>
    public const string Labels = "labels";

    /// <summary>How a finding about an aim is told that says nothing of how it stands: two sides name different deadlines.</summary>
    public const string TwoDeadlines = "two_deadlines";

    /// <summary>How a finding is told whose passages have no figure: one thing in other words.</summary>
    public const string Reworded = "reworded";

    private static readonly string[] Topics = [Subject.Turnover, Subject.Exports, Subject.Imports, Subject.Balance, "other", "other_of_one"];

    /// <summary>The keys of each group; null where any key may stand.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>?> All { get; } = new SortedDictionary<string, IReadOnlyCollection<string>?>(StringComparer.Ordinal)
    {
        ["numbers"] = ["decimal", "group", "scaled", "measured", "hedged", "between", "at_least", "at_most", "any", "none"],
        ["scales"] = ["thousand", "million", "billion", "trillion"],
        ["hedges"] = Words<Hedge>(),
        ["hedges_of_changes"] = Words<Hedge>(),
        ["units"] = null,
        ["months"] = [.. Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture))],
        ["periods"] = ["day", "days", "month", "months", "months_of_years", "year", "years", "by_year", "by_day", "as_of", "not_told"],
        ["indicators"] = null,
        [Labels] = null,
        ["claims"] = ["whole", "without_parties", "of_product", "of_coverage", "change", "share", "pledge", "up", "down", "up_times", "down_times", "aim", "not_firm", "no_parties", "said_by", "data_of"],
        ["modalities"] = Words<Modality>(),
        ["kinds"] = [.. Words<FindingKind>(), Reworded],
        ["severities"] = Words<Severity>(),
        ["states"] = Words<TargetState>(),
        ["why"] = [.. Words<FindingKind>(), TwoDeadlines, Reworded],
        ["why_without_proof"] = [.. Words<FindingKind>(), TwoDeadlines, Reworded],
        ["told_changes"] = [.. Words<ToldPart>().SelectMany(p => new[] { $"{p}_lost", $"{p}_added", $"{p}_changed" })],
        ["forces"] = Words<Force>(),
        ["assumptions"] = Words<Assumption>(),
        ["slips"] = null,
        ["leftovers"] = Words<LeftoverReason>(),
        ["scopes"] = Words<Scope>(),
        ["fields"] = null,
        ["topics"] = Topics,
        ["topics_of"] = Topics,
        ["topic_parts"] = ["product", "no_party", "none", "dated"],
        ["parties"] = null,
        ["measured"] = Words<Measured>(),
        ["aspects"] = Words<Aspect>(),
        ["steps"] = ["stated", "assumed", "assumed_by_policy", "counted", "sum", "product", "quotient", "intersection", "nothing_fits", "at_most", "at_least"],
        ["official"] = ["counted", "estimated", "latest", "in_proportion", "same_months", "same", "above", "below", "usual", "unusual", "beyond_year", "missing", "verdict", "only", "next", "goods", "goods_within", "language"],
        ["verdicts"] = Words<Verdict>(),
        ["obstacles"] = Words<Obstacle>(),
        ["roadmap"] = [.. Words<RoadmapField>(), "columns", "field", "column", "header", "first", "none", "row", "by_when", "rows", "of_rows", "right", "ask", "kept", "known"],
        ["commitment_types"] = Words<CommitmentType>(),
        ["commitment_statuses"] = Words<CommitmentStatus>(),
        ["commitment_roles"] = Words<PartyRole>(),
        ["deliveries"] = Words<Delivery>(),
        ["sectors"] = null,
        ["register"] = ["section", "kind", "by_whom", "sector", "what", "between", "told_on", "by_when", "mark", "tellings", "id", "legend", "nothing", "overdue", "due", "silent", "postponed", "shown", "names", "denied", "negated", "about", "parties", "people",
            "deadline", "standing", "status_told", "delivery", "level", "history", "undated", "parts", "part_of"],
        ["review_states"] = Words<ReviewState>(),
        ["decisions"] = Words<DecisionKind>(),
        ["reviews"] = ["reasoned", "note", "change", "settings", "not_told", "number", "when", "who", "decision", "about", "reason", "nothing", "taken_back", "unplaced", "of_decision", "done", "undo", "known", "by_people", "new", "gone", "changed", "lost", "reread", "would_reread"],
        ["explain"] = ["finding", "title", "ways", "named_result", "open_quote", "close_quote", "steps", "step", "of_step", "and", "assumption", "slip", "slip_of_label", "claim", "place", "part", "words", "found", "rule", "figure_and_kind"],
        ["brief"] =
        [
            "language", "title", "subtitle", "heading_state", "heading_sides", "heading_contradictions", "heading_aims", "heading_promises", "heading_deadlines",
            "heading_meetings", "heading_changes", "heading_questions", "heading_sources", "sources_note", "more", "flow", "part", "official", "official_change", "told",
            "growth", "by_count", "no_official", "chart", "chart_unit", "chart_official", "chart_told", "chart_unknown", "chart_aim", "sides_caption", "period", "what",
            "side_unknown", "difference", "in_brackets", "aim", "aim_moved", "aim_needs", "reckoned", "had_year", "had_years", "had_months", "aim_pace", "in_proportion",
            "like_year_before", "aim_likely", "both_sides", "promises_caption", "status", "by_when", "last_told", "mark_overdue", "mark_due", "overdue", "due",
            "none_overdue", "none_due", "next_due", "deadline_aim", "meeting", "planned", "held_in", "with_people", "not_before", "not_after", "no_day",
            "derived", "event_visit", "event_session", "event_forum", "event_talks", "event_other", "topic", "raised_offers", "raised_asks", "raised_initiator",
            "raised_speaker", "raised_by_nobody", "no_changes", "new_figure", "new_status", "new_deadline", "new_thing", "ask_two_figures", "ask_contradiction",
            "ask_moved_deadline", "ask_lowered_level", "ask_far_aim", "ask_overdue_lead", "ask_overdue", "ask_due_lead", "ask_due", "ask_silent_lead", "ask_silent",
            "ask_no_deadline_lead", "ask_no_deadline"
        ],
    };

    private static string[] Words<T>() where T : struct, Enum => Array.ConvertAll(Enum.GetValues<T>(), Model.Words.Of);
}
