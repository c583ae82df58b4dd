using System.Text.Json;
using Oborot.Checks;
using Oborot.Edges.Findings;
using Oborot.Model;

namespace Oborot.Tests.Checks;

public class FindingJsonTests
{
    private static readonly Example Example = CheckPages.Examples.First(e => e.Finds == "sides_disagree");

    [Fact]
    public void A_finding_has_the_fields_of_the_contract()
    {
        using var json = Written(out var finding);
        var written = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == finding.Id);
        Assert.Equal(["id", "kind", "check", "severity", "why", "claims", "assumptions", "proof", "diagnosis"], written.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["document", "start", "end", "figure", "id"], written.GetProperty("claims")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["outlet_side", "words_tolerance"], written.GetProperty("assumptions").EnumerateArray().Select(a => a.GetString()!));
    }

    [Fact]
    public void A_step_refers_to_a_claim_or_a_step()
    {
        using var json = Written(out var finding);
        var proof = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == finding.Id).GetProperty("proof");
        Assert.Equal("stated", proof[0].GetProperty("relation").GetString());
        Assert.Equal(0, proof[0].GetProperty("terms")[0].GetProperty("ref").GetProperty("claim").GetInt32());
        Assert.Equal("intersection", proof[proof.GetArrayLength() - 1].GetProperty("relation").GetString());
        Assert.True(proof[proof.GetArrayLength() - 1].GetProperty("terms")[0].GetProperty("ref").TryGetProperty("step", out _));
    }

    [Fact]
    public void A_leftover_has_its_place_and_reason()
    {
        using var json = Written(out _);
        Assert.Equal("""{"document":"d","start":1,"end":3,"figure":"12","quote":"the 12th","reason":"list_size"}""", json.RootElement.GetProperty("leftovers")[0].GetRawText());
    }

    private static JsonDocument Written(out Finding finding)
    {
        var findings = Checker.Run(Example.Claims, CheckPages.Policy);
        finding = findings.First(f => f.Kind == FindingKind.SidesDisagree);
        using var stream = new MemoryStream();
        FindingJson.Write(Example.Claims, findings, [new Leftover(new Evidence("d", 1, 3, "12", "the 12th"), LeftoverReason.ListSize)], stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
