using System.Globalization;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Shared.Speaking;
using Oborot.Statistics.Forecasting;
using Oborot.Targets;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>Aims: the history of each, from where it is to be reached, and how likely that is.</summary>
internal static class TargetView
{
    private const int Indent = 2;

    private static readonly Style Pale = new(Color.Grey);

    /// <summary>Prints the aims.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="reports">The aims.</param>
    /// <param name="speech">The words.</param>
    /// <param name="day">The day on which they are judged.</param>
    /// <param name="others">How many targets were told that no aim holds.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<TargetReport> reports, Speech speech, DateOnly day, int others)
    {
        foreach (var report in reports)
        {
            Write(console, report, speech);
        }
        if (reports.Any(r => r.Track.Steps.Any(IsBracketed) || r.Bases.Any(b => !b.Known.IsSideTold)))
        {
            Screen.Write(console, ClaimTable.Legend);
        }
        Screen.Write(console, $"{Plural.Of(reports.Count, "aim")}{(day == default ? "" : $" as of {speech.Day(day)}")}");
        if (others > 0)
        {
            Screen.Write(console, $"{Plural.Of(others, "target")} not followed: the parties are not named, it is told in percent or as a multiple, or it is denied");
        }
    }

    private static void Write(IAnsiConsole console, TargetReport report, Speech speech)
    {
        var (track, aims) = (report.Track, new AimSpeech(speech));
        var title = new Paragraph().Append($"{aims.Name(track)}: {aims.Aim(track.Level, track.Deadline)}: {speech.Phrases.Of("states", report.State)}", Look(report.State))
            .Append($"  {track.Id[..ClaimTable.IdLength]}", Pale);
        console.Write(title);
        console.WriteLine();
        Screen.Write(console, report.Why, indent: Indent);
        console.Write(Tellings(report, speech));
        if (report.Bases.Count > 0)
        {
            console.Write(Bases(report, speech));
        }
        foreach (var start in track.Deadline is null ? [] : report.Bases)
        {
            Screen.Write(console, Likelihood(start, track, speech), indent: Indent);
        }
        foreach (var finding in report.Findings)
        {
            Screen.Write(console, $"{finding.Id[..ClaimTable.IdLength]}: {finding.Why}", indent: Indent);
        }
        console.WriteLine();
    }

    private static Table Tellings(TargetReport report, Speech speech)
    {
        var aims = new AimSpeech(speech);
        var table = Screen.Table("Told", "By", "Aim", "Change", "From", "Where");
        foreach (var step in report.Track.Steps)
        {
            var telling = step.Telling;
            table.AddRow(
                Screen.Cell(telling.Published is { } day ? speech.Day(day) : "–"),
                Screen.Cell(aims.By(telling)),
                Screen.Cell(aims.Told(telling)),
                Screen.Cell(string.Join(", ", step.Changes.Where(c => c is not (TargetChange.Again or TargetChange.Undated)).Select(c => Words.Of(c).Replace('_', ' ')))),
                Screen.Cell(report.ToldBeside(telling) is { } beside ? $"{speech.Figures.Of(beside.Value)} in {speech.PeriodOf(beside)}" : ""),
                Screen.Cell(telling.Claim.Review is { } review ? $"{Speech.Outlet(telling.Claim)}, {speech.Reviews.Short(review)}" : Speech.Outlet(telling.Claim)));
        }
        return table;
    }

    private static Table Bases(TargetReport report, Speech speech)
    {
        var table = Screen.Table("Starting from", "Needed", "Had: 1 year", "3 years", "5 years", "Current year", "Likely");
        foreach (var start in report.Bases)
        {
            string[] cells =
            [
                $"{Whose(start, speech)}, {start.Year.ToString(CultureInfo.InvariantCulture)}: {Amount(start.Known, start.Value, report.Track, speech)} ({How(start, speech)})",
                Percent(start.Needed), Percent(start.Achieved.One), Percent(start.Achieved.Three), Percent(start.Achieved.Five),
                Pace(start.RunRate, report.Track, speech), start.Arrival is { } arrival ? Range(arrival) : "–",
            ];
            table.AddRow(cells.Select(c => Screen.Cell(c)));
        }
        return table;
    }

    private static string Whose(TargetBase start, Speech speech) => start.Known.Origin == FigureOrigin.Reconciled ? "both sides" : start.Side is not { } side ? "side not told" : start.Known.IsSideTold ? speech.PartyOf(side) : $"({speech.PartyOf(side)})";

    private static string How(TargetBase start, Speech speech)
    {
        var source = start.Known switch
        {
            { Claim: { } claim } => $"told {claim.Id[..ClaimTable.IdLength]}",
            { Official: { } official } => official.Publication.Source,
            _ => "estimate from both reports",
        };
        return start.Annualised == Annualised.No ? source : $"{speech.Of(start.Known.Period)} {Method(start.Annualised)}, {source}";
    }

    private static string Method(Annualised method) => method switch
    {
        Annualised.LikeYearBefore => "as the year before went on",
        _ => "in proportion",
    };

    private static string Pace(RunRate? rate, TargetTrack track, Speech speech) => rate is null ? "–"
        : $"{speech.Of(rate.Months.Period)}: {Amount(rate.Months, rate.Months.Value, track, speech)}{(rate.Growth is { } growth ? $", {Percent((double)growth)} on the year before" : "")}; {Amount(rate.Months, rate.Year, track, speech)} a year {Method(rate.Method)}";

    private static string Likelihood(TargetBase start, TargetTrack track, Speech speech)
    {
        var whose = $"{Whose(start, speech)}: ";
        return start.Arrival is { } arrival
            ? string.Create(CultureInfo.InvariantCulture, $"{whose}{Range(arrival)} probable in {track.Deadline!.Value.End.Year}, by a {Arrival.Method}: {Plural.Of(arrival.Changes, "yearly change")} up to {arrival.Since}{(start.EndsTold ? ", the last of them told and not in the tables yet" : "")}, mean {arrival.Mean:0.000}, deviation {arrival.Deviation:0.000}")
            : whose + "no probability, " + WhyNot(start);
    }

    private static string WhyNot(TargetBase start) => start.Fault switch
    {
        HistoryFault.TooShort => string.Create(CultureInfo.InvariantCulture, $"its series is too short: fewer than {History.Fewest} years"),
        HistoryFault.Gap => "a year is missing in its series",
        HistoryFault.Negative or HistoryFault.Zero => "its series holds a year that is not above zero",
        _ => "the deadline's year is known already",
    };

    // What was told with a qualifier keeps it, also when it is reckoned up.
    private static string Amount(KnownFigure figure, decimal value, TargetTrack track, Speech speech)
    {
        var (hedge, amount) = (speech.Phrases.Of("hedges", figure.Hedge), speech.Figures.Bounds(value, value, track.Unit));
        return hedge.Length == 0 ? amount : $"{hedge} {amount}";
    }

    private static string Range(Arrival arrival) => string.Create(CultureInfo.InvariantCulture, $"{arrival.Low * 100:0.0}–{arrival.High * 100:0.0} %");

    private static string Percent(double? rate) => rate is { } told ? told.ToString("+0.0 %;−0.0 %;0 %", CultureInfo.InvariantCulture) : "–";

    private static bool IsBracketed(TargetStep step) => step.Telling is { Deadline: not null, IsDeadlineOwn: false };

    private static Style Look(TargetState state) => new(
        state switch { TargetState.Missed or TargetState.Dropped or TargetState.Lowered or TargetState.Behind => Color.Yellow, TargetState.Met or TargetState.OnCourse => Color.Green, _ => Color.Default },
        decoration: Decoration.Bold);
}
