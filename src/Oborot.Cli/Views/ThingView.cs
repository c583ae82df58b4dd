using System.Globalization;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>The history of one thing: every telling with who and when, how the status moved, and what shows the delivery.</summary>
internal static class ThingView
{
    /// <summary>Prints it.</summary>
    public static void Write(Session session, Thing thing, Board board, Speech speech)
    {
        var console = Screen.Console(session.Terminal);
        Screen.Title(console, $"{BoardView.TitleOf(thing, speech)}  {thing.Id[..ClaimTable.IdLength]}");
        Line(console, speech, "about", string.Join(", ", thing.Sectors.Select(s => BoardView.Sector(s, speech)).Prepend(speech.Phrases.Of("commitment_types", thing.Type))));
        Line(console, speech, "parties", string.Join(", ", thing.Parties.GroupBy(p => p.Party, StringComparer.Ordinal).Select(g => Party(g.Key, g.Select(p => p.Role), speech))));
        Line(console, speech, "people", string.Join(", ", thing.People.Select(p => p.Name ?? p.Office ?? "")));
        Line(console, speech, "deadline", string.Join(" → ", thing.Deadlines.Select(d => d.Deadline!.ToString())));
        Line(console, speech, "standing", BoardView.Mark(thing, board.Watch.Of(thing), speech));
        WriteNamed(console, thing, board, speech);
        WriteParts(console, "part_of", thing.PartOf, board, speech);
        Section(console, speech, "status_told");
        foreach (var move in thing.Moves)
        {
            Row(console, Status(move.Status, move.IsNegated, speech), Where(move.Evidence, speech));
        }
        WriteDelivery(console, thing, speech);
        WriteParts(console, "parts", thing.Parts, board, speech);
        Section(console, speech, "history");
        foreach (var telling in thing.Tellings)
        {
            WriteTelling(console, telling, speech);
        }
    }

    private static void WriteNamed(IAnsiConsole console, Thing thing, Board board, Speech speech)
    {
        foreach (var id in thing.Named ?? [])
        {
            var named = board.Register.Things.First(t => t.Id == id);
            Screen.Write(console, $"– {BoardView.TitleOf(named, speech)}  {id[..ClaimTable.IdLength]}", indent: 4);
        }
    }

    private static void WriteParts(IAnsiConsole console, string key, IReadOnlyList<string> ids, Board board, Speech speech)
    {
        if (ids.Count == 0)
        {
            return;
        }
        Section(console, speech, key);
        foreach (var part in ids.Select(id => board.Register.Things.First(t => t.Id == id)))
        {
            var told = string.Join(", ", new[] { Status(part.Status, part.IsNegated, speech), part.Deadline?.ToString() ?? "", BoardView.Mark(part, board.Watch.Of(part), speech) }.Where(t => t.Length > 0));
            Row(console, $"– {BoardView.TitleOf(part, speech)}", $"{told}  {part.Id[..ClaimTable.IdLength]}");
        }
    }

    private static void WriteDelivery(IAnsiConsole console, Thing thing, Speech speech)
    {
        Section(console, speech, "delivery");
        foreach (var move in thing.DeliveryMoves)
        {
            Row(console, speech.Phrases.Of("deliveries", move.Delivery), move.Telling is { } telling ? Where(telling, speech) : speech.Short(move.Figure!));
        }
        if (thing.DeliveryMoves.Count == 0)
        {
            Screen.Write(console, speech.Phrases.Of("deliveries", Delivery.None), indent: 2);
        }
        if (thing.Level is { } level)
        {
            Row(console, speech.Phrases["register", "level"], speech.Short(level));
        }
    }

    private static void WriteTelling(IAnsiConsole console, Commitment telling, Speech speech)
    {
        Row(console, telling.Published is { } day ? speech.Day(day) : speech.Phrases["register", "undated"], $"{Status(telling.Status, telling.IsNegated, speech)}, {Where(telling, speech, withDay: false)}, {telling.Id[..ClaimTable.IdLength]}");
        Screen.Write(console, $"{speech.Phrases["explain", "open_quote"]}{Screen.Safe(telling.Evidence.Quote)}{speech.Phrases["explain", "close_quote"]}", new Style(Color.Grey), indent: 4);
    }

    private static string Status(CommitmentStatus status, bool isNegated, Speech speech)
    {
        var word = speech.Phrases.Of("commitment_statuses", status);
        return isNegated ? speech.Phrases.Fill("register", "negated", ("what", word)) : word;
    }

    private static string Party(string code, IEnumerable<PartyRole> roles, Speech speech)
    {
        var told = roles.Where(r => r != PartyRole.Participant).Select(r => speech.Phrases.Of("commitment_roles", r)).ToList();
        return told.Count == 0 ? speech.PartyOf(code) : $"{speech.PartyOf(code)} ({string.Join(", ", told)})";
    }

    private static string Where(Commitment telling, Speech speech, bool withDay = true)
    {
        var outlet = Uri.TryCreate(telling.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : telling.Evidence.Document;
        var parts = new List<string> { outlet };
        if (withDay && telling.Published is { } day)
        {
            parts.Add(speech.Day(day));
        }
        if (telling.Speaker is { } speaker)
        {
            parts.Add(speech.Phrases.Fill("claims", "said_by", ("speaker", telling.Inherited.Any(i => i.Key == "speaker") ? $"({speaker})" : speaker)));
        }
        if (telling.Review is { } review)
        {
            parts.Add(speech.Reviews.Short(review));
        }
        return string.Join(", ", parts);
    }

    private static void Section(IAnsiConsole console, Speech speech, string key)
    {
        console.WriteLine();
        Screen.Title(console, speech.Phrases["register", key]);
    }

    private static void Line(IAnsiConsole console, Speech speech, string key, string text)
    {
        if (text.Length > 0)
        {
            Screen.Write(console, string.Create(CultureInfo.InvariantCulture, $"{speech.Phrases["register", key]}: {text}"), indent: 2);
        }
    }

    private static void Row(IAnsiConsole console, string head, string text) => Screen.Write(console, $"{head}: {text}", indent: 2);
}
