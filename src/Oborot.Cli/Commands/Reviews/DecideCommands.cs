using System.CommandLine;
using System.Globalization;
using Oborot.Reviews;
using Oborot.Shared.Reviewing;

namespace Oborot.Cli.Commands.Reviews;

/// <summary><c>oborot accept</c>, <c>reject</c>, <c>amend</c>, <c>note</c>, <c>enter</c> and <c>undo</c>: what a person says of what was read.</summary>
internal static class DecideCommands
{
    /// <summary>Builds the command <c>accept</c>.</summary>
    public static Command Accept(Session session)
    {
        var (deciding, id, reason) = (new Deciding(session), Deciding.Id(), Deciding.Reason("Why; may be left out."));
        var command = new Verb("accept", "Say that a claim or a commitment of the ledger is right as it stands.",
            "oborot accept 42d021a9 --by Aigul",
            "oborot accept 42d021a9 --by Aigul --reason \"compared with the minutes\"")
        {
            id, reason,
        };
        deciding.AddTo(command);
        command.SetAction(parsed =>
        {
            var (by, why) = (deciding.By(parsed), parsed.GetValue(reason));
            deciding.On(parsed, parsed.GetValue(id)!, subject => Decision.Accept(subject, by, deciding.At, why));
        });
        return command;
    }

    /// <summary>Builds the command <c>reject</c>.</summary>
    public static Command Reject(Session session)
    {
        var (deciding, id, reason) = (new Deciding(session), Deciding.Id(), Deciding.Reason("Why."));
        var command = new Verb("reject", "Say that a claim or a commitment of the ledger is wrong. It is kept and listed, and counts for nothing.",
            "oborot reject 42d021a9 --reason \"the text speaks of another country\" --by Aigul")
        {
            id, reason,
        };
        deciding.AddTo(command);
        command.SetAction(parsed =>
        {
            var (by, why) = (deciding.By(parsed), parsed.GetValue(reason));
            deciding.On(parsed, parsed.GetValue(id)!, subject => Decision.Reject(subject, by, deciding.At, why));
        });
        return command;
    }

    /// <summary>Builds the command <c>amend</c>.</summary>
    public static Command Amend(Session session)
    {
        var (deciding, id, reason, set) = (new Deciding(session), Deciding.Id(), Deciding.Reason("Why."), Deciding.Set());
        var command = new Verb("amend", "Correct parts of a claim or a commitment of the ledger. What was read stays beside the correction.",
            "oborot amend 42d021a9 --set period=2024 --reason \"the year is in the headline\" --by Aigul",
            "oborot amend 42d021a9 --set value=133000000 --set hedge=about --reason \"a thousand too many\" --by Aigul",
            "oborot amend 7f2aa2b3 --set status=signed --set parties=KG,KZ --reason \"signed on the day\" --by Aigul")
        {
            id, set, reason,
        };
        deciding.AddTo(command);
        command.SetAction(parsed =>
        {
            var (by, why, reviewer) = (deciding.By(parsed), parsed.GetValue(reason), new Reviewer(session.Street));
            var parts = Deciding.Sensible(() => parsed.GetValue(set)!.Select(Reviewer.Setting).ToList());
            deciding.On(parsed, parsed.GetValue(id)!, c => reviewer.Amend(c.Told, c.AsRead, parts, by, deciding.At, why), c => reviewer.Amend(c.Told, c.AsRead, parts, by, deciding.At, why));
        });
        return command;
    }

    /// <summary>Builds the command <c>note</c>.</summary>
    public static Command Note(Session session)
    {
        var (deciding, id) = (new Deciding(session), Deciding.Id());
        var text = new Argument<string>("TEXT") { Description = "The note." };
        var command = new Verb("note", "Write a note on a claim or a commitment of the ledger; nothing else changes.",
            "oborot note 42d021a9 \"ask the ministry which months\" --by Aigul")
        {
            id, text,
        };
        deciding.AddTo(command);
        command.SetAction(parsed =>
        {
            var (by, told) = (deciding.By(parsed), parsed.GetValue(text));
            deciding.On(parsed, parsed.GetValue(id)!, subject => Decision.Note(subject, by, deciding.At, told));
        });
        return command;
    }

    /// <summary>Builds the command <c>enter</c>.</summary>
    public static Command Enter(Session session)
    {
        var (deciding, reason, set) = (new Deciding(session), Deciding.Reason("What you know it from: it stands where a text's quote would."), Deciding.Set());
        var isCommitment = new Option<bool>("--commitment") { Description = "Enter a commitment instead of a claim." };
        var command = new Verb("enter", "Enter a claim, or a commitment, that no text holds. Its document is you: your name and the day.",
            "oborot enter --set indicator=exports --set reporter=KG --set partner=BY --set value=52000000 --set unit=USD --set period=2024 --reason \"by telephone from the customs\" --by Aigul",
            "oborot enter --commitment --set type=agreement --set status=signed --set parties=KG,BY --reason \"I was in the room\" --by Aigul")
        {
            isCommitment, set, reason,
        };
        deciding.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(isCommitment) ? ReviewTarget.Commitment : ReviewTarget.Claim;
            deciding.Keep(parsed, _ => new Reviewer(session.Street).Enter(target, parsed.GetValue(set)!.Select(Reviewer.Setting), deciding.By(parsed), deciding.At, parsed.GetValue(reason)));
        });
        return command;
    }

    /// <summary>Builds the command <c>undo</c>.</summary>
    public static Command Undo(Session session)
    {
        var (deciding, reason) = (new Deciding(session), Deciding.Reason("Why; may be left out."));
        var number = new Argument<int>("NUMBER") { Description = "The number of the decision, as oborot reviews lists it." };
        var command = new Verb("undo", "Take back a decision. It stays in the list; taking back the undoing brings it back.",
            "oborot undo 3 --by Aigul",
            "oborot undo 3 --by Aigul --reason \"it was the other claim\"")
        {
            number, reason,
        };
        deciding.AddTo(command);
        command.SetAction(parsed => deciding.Keep(parsed, store =>
        {
            var undone = store.Reviews().History.FirstOrDefault(d => d.Number == parsed.GetValue(number))
                ?? throw new UsageException($"the ledger has no decision {parsed.GetValue(number).ToString(CultureInfo.InvariantCulture)}; oborot reviews lists them");
            return Decision.Undo(undone.Id, deciding.By(parsed), deciding.At, parsed.GetValue(reason));
        }));
        return command;
    }
}
