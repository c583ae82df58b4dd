using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Shared.Speaking;

/// <summary>What an aim is and how it is told, in words.</summary>
/// <param name="speech">How claims are told.</param>
internal class AimSpeech(Speech speech)
{
    /// <summary>What is aimed at: "trade turnover Belarus – Kyrgyzstan".</summary>
    public string Name(TargetTrack track)
    {
        var claim = track.Steps[0].Telling.Claim with { Traces = [] };
        return $"{speech.About(claim)} {speech.Parties(claim with { Subject = track.Subject })}";
    }

    /// <summary>A level with its deadline: "$500 million by 2030".</summary>
    public string Aim(Quantity level, Period? deadline) => speech.Figures.Of(level) + (deadline is { } told ? " " + speech.Of(told) : "");

    /// <summary>What a telling is: its level, and its deadline in brackets where that stands elsewhere in the text.</summary>
    public string Told(TargetTelling telling)
    {
        var deadline = telling.Deadline is { } told ? speech.Of(told) : "";
        return $"{speech.Figures.Of(telling.Level)} {(telling.IsDeadlineOwn || deadline.Length == 0 ? deadline : $"({deadline})")}".TrimEnd();
    }

    /// <summary>Who tells it.</summary>
    public string By(TargetTelling telling) => (telling.Speaker, telling.Side) switch
    {
        ({ } speaker, { } side) => $"{speaker} ({speech.PartyOf(side)})",
        ({ } speaker, null) => speaker,
        (null, { } side) => $"({speech.PartyOf(side)})",
        _ => "",
    };
}
