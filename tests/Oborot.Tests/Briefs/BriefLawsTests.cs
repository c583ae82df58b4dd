using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Oborot.Briefs;
using Oborot.Edges.Briefs;
using Oborot.Shared.Speaking;

namespace Oborot.Tests.Briefs;

/// <summary>What holds of every brief, whatever is told.</summary>
public sealed partial class BriefLawsTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(15);

    public static TheoryData<string> Languages => [.. Speech.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_line_and_row_leads_to_its_source(string language) => Check.One(Often, Prop.ForAll(SomeBriefs.Any(), told =>
    {
        var brief = SomeBriefs.Write(told, language);
        var blocks = brief.Sections.SelectMany(s => s.Blocks).ToList();
        Assert.All(blocks.OfType<BriefLines>().SelectMany(l => l.All), l => Assert.NotEmpty(l.Sources));
        Assert.All(blocks.OfType<BriefTable>().SelectMany(t => t.Rows), r => Assert.Contains(r.Cells, c => c.Sources.Count > 0));
        Assert.All(blocks.OfType<BriefTable>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Heads.Count, r.Cells.Count)));
        var known = told.Claims.Select(c => Cleaned.Cut(c.Evidence.Quote, 180)).Concat(told.Commitments.Select(c => Cleaned.Cut(c.Evidence.Quote, 180))).ToHashSet(StringComparer.Ordinal);
        Assert.All(blocks.SelectMany(b => b.Sources).Where(s => !s.IsStatistics), s => Assert.Contains(s.Words, known));
    }));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_page_holds_no_script_and_every_link_in_it_leads_somewhere(string language) => Check.One(Often, Prop.ForAll(SomeBriefs.Any(), told =>
    {
        var page = BriefHtml.Write(SomeBriefs.Write(told, language));
        var document = new HtmlParser().ParseDocument(page);
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(document.QuerySelectorAll("script, img, link, iframe, object, form, base"));
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "src" or "style");
        foreach (var address in document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!))
        {
            Assert.True(address.StartsWith('#') ? ids.Contains(address[1..]) : address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal), address);
        }
        Assert.DoesNotMatch(Forbidden(), page);
    }));

    [Fact]
    public void Any_order_gives_the_same_bytes() => Check.One(Often, Prop.ForAll(SomeBriefs.Any(), told =>
        BriefHtml.Write(SomeBriefs.Write(told, "en")) == BriefHtml.Write(SomeBriefs.Write(told.Reversed(), "en"))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_text_has_no_control_characters_and_no_place_left_open(string language) => Check.One(Often, Prop.ForAll(SomeBriefs.Any(), told =>
    {
        var text = BriefText.Write(SomeBriefs.Write(told, language));
        Assert.DoesNotMatch(Forbidden(), text);
        Assert.DoesNotMatch(Hole(), text);
    }));

    // Control characters, turned writing, half letters.
    [GeneratedRegex(@"[\x00-\x09\x0B-\x1F\x7F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\{(?!unknown\})[a-z_]+\}")]
    private static partial Regex Hole();
}
