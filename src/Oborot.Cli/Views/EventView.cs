using System.Globalization;
using Oborot.Events;
using Oborot.Model;
using Oborot.People;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>Events on a line of time, with their parts, people, documents and links.</summary>
internal static class EventView
{
    private const int IdLength = 8;
    private const int Indent = 2;
    private const int Deep = 4;

    /// <summary>Prints the events, the earliest first, and those without a day at the end.</summary>
    public static void Write(IAnsiConsole console, EventsFound found, Func<string, string> nameOf)
    {
        foreach (var told in found.Events)
        {
            WriteHead(console, told, nameOf);
            WritePeople(console, told);
            WriteParts(console, told);
            WriteDocuments(console, told, nameOf);
            WriteRest(console, told, found);
            console.WriteLine();
        }
        Screen.Write(console, $"{Plural.Of(found.Events.Count, "event")}, {Plural.Of(found.Links.Count, "link")} between them.");
    }

    /// <summary>A span of days; what was worked out is marked.</summary>
    public static string Span(EventDays days) => (days.First, days.Last) switch
    {
        (null, null) => "no day told",
        (null, { } last) => $"not after {Day(last)}{Mark(days)}",
        ({ } first, null) => $"not before {Day(first)}{Mark(days)}",
        ({ } first, { } last) => (first == last ? Day(first) : $"{Day(first)} – {Day(last)}") + Mark(days),
    };

    private static void WriteHead(IAnsiConsole console, Event told, Func<string, string> nameOf)
    {
        var place = string.Join(", ", new[] { told.Place.City, told.Place.Country is { } country ? nameOf(country) : null }.OfType<string>());
        var what = told.Bodies.FirstOrDefault(b => b.IsListed)?.Name ?? string.Join(" – ", told.Parties.Select(nameOf));
        Screen.Write(console, $"{Span(told.Days)}  {(told.IsPlanned ? "planned " : "")}{Words.Of(told.Type)}: {what}{(place.Length > 0 ? $" · {place}" : "")}  {told.Id[..IdLength]}", new Style(decoration: Decoration.Bold), lead: "● ");
        foreach (var step in told.Days.Steps)
        {
            Screen.Write(console, step, new Style(Color.Grey), indent: Indent);
        }
    }

    private static void WritePeople(IAnsiConsole console, Event told)
    {
        if (told.People.Count > 0)
        {
            Screen.Write(console, "people", indent: Indent);
        }
        foreach (var person in told.People)
        {
            Screen.Write(console, Shown(person), indent: Deep);
        }
    }

    private static string Shown(Person person)
    {
        var others = person.Spellings.Select(s => s.Name).Where(n => n != person.Name).ToList();
        var offices = person.Offices.Select(o => Screen.Safe(o.Words)).Distinct().ToList();
        return person.Name + (others.Count > 0 ? $" ({string.Join(", ", others)})" : "") + (offices.Count > 0 ? $": {string.Join("; ", offices)}" : "");
    }

    private static void WriteParts(IAnsiConsole console, Event told)
    {
        foreach (var part in told.Parts)
        {
            var who = part.People.Select(p => p.Name).Concat(part.Offices).ToList();
            Screen.Write(console, Words.Of(part.Type) + (who.Count > 0 ? $": {string.Join(", ", who)}" : "") + (part.Days.Last is null ? "" : $", {Span(part.Days)}"), indent: Indent);
            foreach (var item in part.Told)
            {
                Screen.Write(console, $"“{item.Evidence.Quote.Trim()}” ({item.Evidence.Document})", new Style(Color.Grey), indent: Deep);
            }
        }
    }

    private static void WriteDocuments(IAnsiConsole console, Event told, Func<string, string> nameOf)
    {
        Screen.Write(console, "articles", indent: Indent);
        foreach (var document in told.Documents)
        {
            Screen.Write(console, $"{document.Id}, {Span(document.Days)}", indent: Deep);
            foreach (var step in document.Days.Steps)
            {
                Screen.Write(console, step, new Style(Color.Grey), indent: Deep + Indent);
            }
        }
        if (told.Reasons.Count > 0)
        {
            Screen.Write(console, $"one event{(told.IsInferred ? ", as is inferred" : "")}, by {string.Join("; ", told.Reasons.Select(r => $"{Words.Of(r.Kind)}: {(r.Kind == EventTie.Place ? nameOf(r.Why) : r.Why)}"))}", indent: Indent);
        }
    }

    private static void WriteRest(IAnsiConsole console, Event told, EventsFound found)
    {
        Screen.Write(console, $"told there: {Plural.Of(told.Commitments.Count, "item")}, {Plural.Of(told.Claims.Count, "claim")}; beside it: {told.Background.Count.ToString(CultureInfo.InvariantCulture)}", indent: Indent);
        foreach (var (name, items) in new[] { ("before", told.Before), ("to come", told.After) })
        {
            foreach (var item in items)
            {
                Screen.Write(console, $"{name}: “{item.Evidence.Quote.Trim()}” ({item.Evidence.Document})", indent: Indent);
            }
        }
        foreach (var instrument in found.Instruments.Where(i => told.Commitments.Contains(i.Means)))
        {
            Screen.Write(console, $"the way to “{instrument.Target.Evidence.Quote.Trim()}”: “{instrument.Means.Evidence.Quote.Trim()}” ({instrument.Means.Evidence.Document})", indent: Indent);
        }
        foreach (var link in found.Links.Where(l => l.First == told || l.Second == told))
        {
            Screen.Write(console, $"the same target, {link.Target}, is told at {(link.First == told ? link.Second : link.First).Id[..IdLength]} (inferred)", indent: Indent);
        }
    }

    private static string Mark(EventDays days) => days.IsDerived ? " (derived)" : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
