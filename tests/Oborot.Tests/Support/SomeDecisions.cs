using Oborot.Model;
using Oborot.Reviews;

namespace Oborot.Tests.Support;

/// <summary>Decisions of people made for tests.</summary>
internal static class SomeDecisions
{
    public static readonly DateTimeOffset Morning = new(2025, 10, 31, 8, 30, 0, TimeSpan.Zero);

    public static DateTimeOffset At(int minute) => Morning.AddMinutes(minute);

    public static Decision Accept(Claim claim, int minute) => Decision.Accept(Citation.Of(claim), "Айгуль", At(minute));

    public static Decision Reject(Claim claim, int minute, string by = "Айгуль") => Decision.Reject(Citation.Of(claim), by, At(minute), "другая страна");

    public static Decision Amend(Claim claim, int minute, params ReadOnlySpan<(string Field, string? Word)> fields)
    {
        var settings = new List<Setting>();
        foreach (var (field, word) in fields)
        {
            settings.Add(new Setting(field, word));
        }
        return Decision.Amend(Citation.Of(claim), settings, "Bakyt", At(minute), "the table says so");
    }

    public static Decision Note(Claim claim, int minute) => Decision.Note(Citation.Of(claim), "Айгуль", At(minute), "спросить министерство");

    public static Decision Undo(Decision undone, int minute) => Decision.Undo(undone.Id, "Bakyt", At(minute));

    public static Decision Enter(int minute, string value = "52000000") => Decision.Enter(ReviewTarget.Claim,
        [new("indicator", "exports"), new("reporter", "KG"), new("partner", "BY"), new("value", value), new("unit", "USD"), new("period", "2024")], "Айгуль", At(minute), "по телефону с таможни");
}
