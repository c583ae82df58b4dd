using Oborot.Reviews;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Reviews;

/// <summary>Parts are set by the words that the JSON tells them in.</summary>
public sealed class FieldTests
{
    public static TheoryData<string> Cultures => ["", "tr-TR", "ru-RU", "kk-KZ"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void What_a_claim_tells_sets_the_same_again(string culture) => DeterminismTests.In(culture, () =>
    {
        foreach (var claim in new[] { SomeClaims.Full(), SomeClaims.Growth() })
        {
            var given = ClaimFields.Names.Select(n => new Setting(n, ClaimFields.Tell(claim, n))).Where(s => s.Field is not ("value" or "direction")).ToList();
            Assert.Equal(claim.Id, ClaimFields.Set(claim, given).Id);
            Assert.Equal(given, ClaimFields.Names.Where(n => n is not ("value" or "direction")).Select(n => new Setting(n, ClaimFields.Tell(ClaimFields.Set(claim, given), n))));
        }
        return "";
    });

    [Theory]
    [InlineData("hedge", "abut", "hedge \"abut\" is unknown; known: exact about almost more_than less_than up_to range")]
    [InlineData("value", "133 млн", "value \"133 млн\" is no number; write it in base units, such as 133000000")]
    [InlineData("value", "1e9", "value \"1e9\" is no number; write it in base units, such as 133000000")]
    [InlineData("period", "last year", "period: \"last year\" is no year, month or day; write 2024, 2024-01..2024-11 or by 2030")]
    [InlineData("period", "2024..2023", "period: the period 2024..2023 ends before it starts; write 2024, 2024-01..2024-11 or by 2030")]
    [InlineData("unit", null, "unit cannot be left out")]
    [InlineData("low", "999000000", "low is above high")]
    [InlineData("quote", "other words", "no part of a claim that a person may set is called \"quote\"; known: kind indicator reporter partner product coverage side unit wording hedge value low high last_digit direction period base speaker modality")]
    public void A_word_that_makes_no_sense_is_one_line(string field, string? word, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ClaimFields.Set(SomeClaims.Full(), [new(field, word)])).Message);

    [Theory]
    [InlineData("status", "done", "")]
    [InlineData("negated", "yes", "negated \"yes\" is neither true nor false")]
    [InlineData("parties", "KG:friend", "parties \"friend\" is unknown; known: participant initiator offers asks pays responsible host")]
    public void So_is_one_of_a_commitment(string field, string word, string message)
    {
        var error = Record.Exception(() => CommitmentFields.Set(SomeCommitments.Full(), [new(field, word)]));
        Assert.Equal(message, error?.Message ?? "");
    }

    [Theory]
    [InlineData("exact", "5000", 5000, 5000)]
    [InlineData("more_than", "5000", 5000, null)]
    [InlineData("up_to", "5000", null, 5000)]
    public void Which_end_stays_open_follows_from_the_hedge(string hedge, string value, int? low, int? high)
    {
        var set = ClaimFields.Set(SomeClaims.Full(), [new("value", value), new("hedge", hedge)]);
        Assert.Equal((low, high, 1000m), (set.Value.Low, set.Value.High, set.Value.LastDigit));
    }

    [Fact]
    public void What_a_person_set_is_not_told_as_inherited()
    {
        Assert.Contains(SomeClaims.Full().Inherited, i => i.Key == "reporter");
        Assert.DoesNotContain(ClaimFields.Set(SomeClaims.Full(), [new("reporter", "KZ")]).Inherited, i => i.Key == "reporter");
    }

    [Theory]
    [InlineData("", "why", "nobody is named who decides")]
    [InlineData(" \t\u0007 ", "why", "nobody is named who decides")]
    [InlineData("Aigul", " \n ", "to reject needs a reason")]
    public void A_decision_has_a_name_and_a_reason(string by, string reason, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Decision.Reject(Citation.Of(SomeClaims.Full()), by, SomeDecisions.At(0), reason)).Message);

    [Fact]
    public void Names_and_reasons_are_one_line_without_tricks()
    {
        var decision = Decision.Reject(Citation.Of(SomeClaims.Full()), " A\u001b[31m\nB\ud800 ", SomeDecisions.At(0), "x\u0000y\r\n\tz");
        Assert.Equal(("A [31m B\ufffd", "x y z"), (decision.By, decision.Reason));
        Assert.Throws<FormatException>(() => Decision.Reject(Citation.Of(SomeClaims.Full()), new string('я', 101), SomeDecisions.At(0), "x"));
    }
}
