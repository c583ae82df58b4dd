using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Brings together the claims that tell one statement, and words what differs between two of them.</summary>
internal static class Statements
{
    /// <summary>Claims of one figure of one thing, in their order; only those told more than once.</summary>
    public static IEnumerable<List<Claim>> Of(IEnumerable<Claim> claims) =>
        claims.Where(c => c.Value.Figure is not null && c.Modality != Modality.Negated).GroupBy(Key).Select(g => g.ToList()).Where(g => g.Count > 1);

    /// <summary>True when the one may retell the other: one aim, whoever names it, or one speaker's fact of one time.</summary>
    /// <remarks>Two deadlines make two aims: that one took the other's place is for OB202 to say.</remarks>
    public static bool IsRetold(Claim retold, Claim told) => retold.Kind != told.Kind
        ? (retold.Kind == ClaimKind.Target ? told : retold).Period is null
        : (retold.Period is null || told.Period is null || retold.Period == told.Period)
            && (IsOpen(retold, told) || Ends.Speaker(retold) is null || Ends.Speaker(retold) == Ends.Speaker(told));

    /// <summary>True for tellings of what is no fact yet: an aim, or a figure that both expect.</summary>
    public static bool IsOpen(Claim one, Claim other) => IsAim(one) || IsAim(other) || (one.Modality != Modality.Stated && other.Modality != Modality.Stated);

    private static bool IsAim(Claim claim) => claim.Kind == ClaimKind.Target;

    /// <summary>The finding that two tellings differ; the retold one first.</summary>
    public static Finding Drift(CheckContext context, string code, Claim retold, Claim told, IReadOnlyList<ToldChange> changes) =>
        new(code, FindingKind.Drift, context.Policy.SeverityOf(code, FindingKind.Drift),
            $"{Plain.Sentence(Plain.About(told))}: {Where(retold, told)} has \"{retold.Evidence.Figure}\", {Where(told, retold)} \"{told.Evidence.Figure}\": {string.Join("; ", changes.Select(Say))}", [retold, told], [], [])
        {
            Changes = changes,
        };

    // A level without a period may be an aim that its own words do not show to be one.
    private static (Topic, string, decimal?, Direction, ClaimKind) Key(Claim c) =>
        (Topic.Of(c) with { Modality = Modality.Stated }, c.Value.Unit, c.Value.Figure, c.Direction, c.Kind == ClaimKind.Target ? ClaimKind.Level : c.Kind);

    private static string Where(Claim claim, Claim other) =>
        Where(claim) + (claim.Evidence.Document == other.Evidence.Document ? "" : $" of {claim.Evidence.Document}");

    private static string Where(Claim claim) => claim.Place switch
    {
        Place.Title => "the title",
        Place.Headline => "the headline",
        Place.Lead => "the lead",
        Place.Quotation => "the quotation",
        null => "a telling",
        _ when claim.Speaker is { } speaker => $"what is retold of {speaker}",
        _ => "the text",
    };

    /// <summary>One change in plain English.</summary>
    public static string Say(ToldChange change) => (change.Part, change.Retold, change.Told) switch
    {
        (ToldPart.Hedge, null, { } lost) => $"\"{Spoken(lost)}\" is lost",
        (ToldPart.Hedge, { } added, null) => $"\"{Spoken(added)}\" is added",
        (ToldPart.Hedge, { } now, { } was) => $"\"{Spoken(was)}\" becomes \"{Spoken(now)}\"",
        (ToldPart.Deadline, null, { } lost) => $"the deadline, {By(lost)}, is lost",
        (ToldPart.Deadline, { } added, null) => $"a deadline is added, {By(added)}",
        (ToldPart.Deadline, { } now, { } was) => $"the deadline, {By(was)}, becomes {By(now)}",
        (ToldPart.Force, null, { } lost) => $"{lost} becomes plain fact",
        (ToldPart.Force, { } added, null) => $"fact becomes {added}",
        (ToldPart.Force, { } now, { } was) => $"{was} becomes {now}",
        (ToldPart.Status, { } now, { } was) => $"{Spoken(was)} becomes {Spoken(now)}",
        (ToldPart.Date, { } now, { } was) => $"done on {now}, but by the other on {was} at the latest",
        (ToldPart.Negation, null, _) => "\"not\" is lost",
        (ToldPart.Negation, _, _) => "\"not\" is added",
        (_, null, { } lost) => $"the speaker {lost} is lost",
        (_, { } added, null) => $"{added} is made its speaker",
        (_, { } now, { } was) => $"said by {now}, not {was}",
        _ => "",
    };

    private static string By(string day) => Plain.Time(new Period(null, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    private static string Spoken(string word) => word.Replace('_', ' ');
}
