using FsCheck;
using FsCheck.Fluent;
using Oborot.Briefs;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Shared.Briefing;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Briefs;

/// <summary>What somebody might tell of two countries: made up, hostile, contradictory, undated.</summary>
internal sealed record MadeUp(Claim[] Claims, Commitment[] Commitments)
{
    public MadeUp Reversed() => new([.. Claims.Reverse()], [.. Commitments.Reverse()]);
}

/// <summary>Briefs made for tests.</summary>
internal static class SomeBriefs
{
    public static readonly DateOnly Day = new(2025, 6, 30);
    public static readonly DateOnly Since = new(2025, 1, 4);

    private static readonly string[] Hostile =
    [
        "</style></title><script>alert('x')</script>", "<img src=x onerror=alert(1)>", "]]> <!-- -- > &amp; &lt;", "a\u0000b\u0007c\r\nd\u001b[31m", "\u202Eevil\u202C \uD800 half", "{unknown} {0} {{", "=cmd|' /C calc'!A0",
        "довести взаимную торговлю до полумиллиарда долларов 😀", "BEGIN:VCALENDAR\r\nEND:VEVENT;,\\", string.Concat(Enumerable.Repeat("бесконечно ", 60)), "“quoted” «inside» \"too\"", "roadmap until 2030",
    ];

    private static readonly string?[] Addresses = ["javascript:alert(1)", "https://kabar.kg/a?x=\"><script>", "data:text/html,<script>", "https://belta.by/1", null, "http://[bad"];

    private static readonly Street Street = new(Packs.Folder);
    private static readonly OfficialBooks Books = new(null, null);

    public static Arbitrary<MadeUp> Any() => (from claims in Claim().ArrayOf() from told in Told().ArrayOf() select new MadeUp(Apart(claims), [.. told.DistinctBy(t => t.Id)])).ToArbitrary();

    public static Brief Write(MadeUp told, string language, bool hasSince = true)
    {
        return BriefWriter.Write(Dossier(told), Speech(language), Names(told), hasSince ? Since : null);
    }

    public static Oborot.Shared.Speaking.Speech Speech(string language)
    {
        lock (Street)
        {
            return Street.Speech(language);
        }
    }

    public static Dictionary<string, DocumentName> Names(MadeUp told) =>
        told.Claims.Select(c => c.Evidence.Document).Distinct().ToDictionary(d => d, d => new DocumentName(d == "a" ? Hostile[0] : null, d == "b" ? Hostile[1] : null));

    public static Dossier Dossier(MadeUp told)
    {
        var findings = Street.Check(told.Claims, told.Commitments, new Progress<Oborot.Checks.Examined>(), Books.All, default);
        return Dossiers.Of(Street, ("KG", "BY"), Day, (told.Claims, told.Commitments), findings, Books);
    }

    // One place of a document tells one thing.
    private static Claim[] Apart(Claim[] claims) => [.. claims.Select((c, i) => c with { Evidence = c.Evidence with { Start = 100 * i, End = (100 * i) + 5 } }).DistinctBy(c => c.Id)];

    private static Gen<Claim> Claim() =>
        from kind in Gen.Elements(ClaimKind.Level, ClaimKind.Level, ClaimKind.Target, ClaimKind.Change)
        from indicator in Gen.Elements(Subject.Turnover, Subject.Turnover, Subject.Exports, Subject.Imports)
        from isTurned in Gen.Elements(true, false)
        from side in Gen.Elements("KG", "BY", null)
        from amount in Gen.Elements(68m, 110m, 133m, 135m, 166m, 500m)
        from year in Gen.Choose(2022, 2024)
        from months in Gen.Elements(6, 9, 12)
        from document in Gen.Elements("a", "b", "c")
        from day in Gen.Choose(0, 9)
        from words in Gen.Elements(Hostile)
        from address in Gen.Elements(Addresses)
        from speaker in Gen.Elements("министр", Hostile[1], null)
        select new Claim
        {
            Evidence = new Evidence(document, 0, 5, "5", words),
            Kind = kind,
            Subject = isTurned ? new Subject(indicator, "BY", "KG") : new Subject(indicator, "KG", "BY"),
            Value = kind == ClaimKind.Change ? new Quantity(14.1m, 14.1m, 0.1m, Hedge.Exact, "percent") : SomeCommitments.Dollars(amount * 1_000_000),
            Direction = kind == ClaimKind.Change ? Direction.Up : Direction.None,
            Period = kind == ClaimKind.Target ? Period.Until(year + 5) : Period.Months(year, 1, months),
            Side = side,
            Speaker = speaker,
            Published = day == 0 ? null : new DateOnly(2025, 1, day),
            Url = address,
            Language = "ru",
        };

    private static Gen<Commitment> Told() =>
        from type in Gen.Elements(Enum.GetValues<CommitmentType>())
        from status in Gen.Elements(Enum.GetValues<CommitmentStatus>())
        from words in Gen.Elements(Hostile)
        from document in Gen.Elements("a", "b", "c")
        from day in Gen.Choose(0, 9)
        from due in Gen.Elements<int?>(null, 2024, 2025, 2030)
        from role in Gen.Elements(Enum.GetValues<PartyRole>())
        from speaker in Gen.Elements("министр", Hostile[1], null)
        select SomeCommitments.Of(type, status, words, document, day) with
        {
            Parties = [new CommitmentParty("BY", role), new CommitmentParty("KG", PartyRole.Participant)],
            Deadline = due is { } year ? SomeCommitments.Year(year) : null,
            Sentence = $"В среду {words} и ещё.",
            Speaker = speaker,
            Place = "Минск",
        };
}
