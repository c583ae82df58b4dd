using System.Text.RegularExpressions;
using Oborot.Checks;
using Oborot.Edges.Phrases;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Shared.Speaking;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Oborot.Tests.Cli;

/// <summary>What is told in English can be told in Russian, and everything that can be told has words.</summary>
public sealed partial class SpeechTests
{
    private const char NoBreak = '\u00a0';

    private static readonly Street Street = new(Packs.Folder);

    public static TheoryData<string> Languages => [.. Speech.Languages];

    [Fact]
    public void All_languages_have_the_same_keys()
    {
        Assert.NotEmpty(PhraseKeys.All);
        Assert.All(PhraseKeys.All.Keys.Where(g => g != PhraseKeys.Labels), group =>
            Assert.All(Speech.Languages, l => Assert.Equal(Phrases("en").Keys(group).Order(StringComparer.Ordinal), Phrases(l).Keys(group).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void Labels_of_the_packs_have_Russian_names()
    {
        var known = Phrases("ru").Keys(PhraseKeys.Labels).ToHashSet(StringComparer.Ordinal);
        var labels = Keys("products.yaml", "products").Concat(Keys("lexicon.yaml", "coverage")).Concat(Keys("lexicon.yaml", "counted"))
            .Concat(Keys("lexicon.yaml", "indicators").Where(k => k.StartsWith("other:", StringComparison.Ordinal)).Select(k => k["other:".Length..])).Distinct().ToList();
        Assert.True(labels.Count > 300, "labels are found");
        Assert.DoesNotContain(labels, l => !known.Contains(l) && !Phrases("ru").Keys("units").Contains(l));
    }

    [Fact]
    public void Indicators_of_the_packs_have_names() =>
        Assert.Empty(Keys("lexicon.yaml", "indicators").Where(k => !k.StartsWith("other:", StringComparison.Ordinal)).Except(Phrases("ru").Keys("indicators")));

    [Theory]
    [InlineData("speech.en.yaml", "kinds:", "kinds:\n  nothing: x", "unknown key \"nothing\" in kinds")]
    [InlineData("speech.ru.yaml", "  restated: сказано заново с другим числом\n", "", "restated is missing in kinds")]
    [InlineData("speech.ru.yaml", "scales:", "weights: {}\nscales:", "unknown key \"weights\" in the file")]
    [InlineData("speech.en.yaml", "any: any amount", "any: [any amount]", "numbers: any must be a text")]
    public void A_file_with_other_keys_is_refused(string file, string part, string other, string message)
    {
        using var folder = new TempFolder();
        var text = Repository.Read($"data/{file}");
        Assert.Contains(part, text, StringComparison.Ordinal);
        var path = folder.Write(file, text.Replace(part, other, StringComparison.Ordinal));
        var error = Assert.Throws<FormatException>(() => PhraseFile.Load(path, PhraseKeys.All)).Message;
        Assert.Matches($@"^{Regex.Escape(path)}\([0-9]+,[0-9]+\): {Regex.Escape(message)}", error);
    }

    [Fact]
    public void A_place_that_nothing_fills_is_told() =>
        Assert.Contains("nothing fills {whatever}", Assert.Throws<FormatException>(() => Oborot.Shared.Speaking.Phrases.Filled("{a} {whatever}", ("a", "1"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_full_stop_of_an_abbreviation_ends_the_sentence() =>
        Assert.Equal("Итог: 5 долл. Всё.", Oborot.Shared.Speaking.Phrases.Filled("{What}: {a}. Всё.", ("what", "итог"), ("a", "5 долл.")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_listed_value_has_a_word(string language)
    {
        var phrases = Phrases(language);
        foreach (var group in PhraseKeys.All.Keys.Where(g => !g.StartsWith("hedges", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(phrases.Keys(group), k => phrases[group, k].Length == 0 && k != "items");
        }
        Assert.Equal(["exact", "range"], phrases.Keys("hedges").Where(k => phrases["hedges", k].Length == 0).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_finding_can_be_told(string language)
    {
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            Assert.DoesNotMatch(Hole(), Told(language, Example(kind) with { Proof = [] }).Why());
            var told = Told(language, Example(kind));
            Assert.All([told.Head(), told.Why(), .. told.Steps(), .. told.Assumptions(), .. told.Slips()], line => Assert.DoesNotMatch(Hole(), line));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_aspect_of_a_step_can_be_told(string language)
    {
        var told = from aspect in Enum.GetValues<Aspect>()
                   from measured in Enum.GetValues<Measured>()
                   from subject in new Subject?[] { null, new(Subject.Exports, "KG", "BY"), new(Subject.Turnover, "KG", null, "grain"), new("gdp", "KG", null), new("freight", null, "EU") }
                   select Street.Speech(language).Of(new Naming(subject, Period.Year(2024), measured, aspect));
        Assert.All(told, t => Assert.DoesNotMatch(Hole(), t));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_relation_of_a_step(string language)
    {
        var told = Told(language, Example(FindingKind.Conflict));
        Snapshot.Matches($"explain-steps-{language}", string.Join('\n', told.Steps().Prepend(told.Why())));
    }

    [Theory]
    [InlineData("133000000 1000000 exact USD", "133 млн долл.")]
    [InlineData("1600000000 100000000 about EUR", "около 1,6 млрд евро")]
    [InlineData("1354300000 100000 exact USD", "1 354,3 млн долл.")]
    [InlineData("40400 100 exact tonne", "40,4 тыс. тонн")]
    [InlineData("1 1 exact tonne", "1 тонна")]
    [InlineData("1 1 more_than tonne", "более 1 тонны")]
    [InlineData("22 1 exact tonne", "22 тонны")]
    [InlineData("22 1 about tonne", "около 22 тонн")]
    [InlineData("22 1 almost tonne", "почти 22 тонны")]
    [InlineData("12 1 exact tonne", "12 тонн")]
    [InlineData("2.5 0.1 exact tonne", "2,5 тонны")]
    [InlineData("1250 1 exact companies", "1 250 компаний")]
    [InlineData("51 1 exact agreements", "51 соглашение")]
    [InlineData("50 1 more_than agreements", "более 50 соглашений")]
    [InlineData("5.5 0.1 exact percent", "5,5 %")]
    [InlineData("2.3 0.1 more_than times", "более 2,3 раза")]
    [InlineData("-40000000 1000000 exact USD", "−40 млн долл.")]
    [InlineData("183 1 exact items", "183")]
    [InlineData("7 1 exact spacecraft", "7 spacecraft")]
    public void Figures_in_Russian(string value, string expected) => Assert.Equal(expected, Spaced(Street.Speech("ru").Figures.Of(Amount(value))));

    [Theory]
    [InlineData("121000000", "135000000", "USD", "от 121 до 135 млн долл.")]
    [InlineData("990000000", "1200000000", "USD", "от 990 млн до 1,2 млрд долл.")]
    [InlineData("2", "3", "tonne", "от 2 до 3 тонн")]
    [InlineData("", "142800000", "USD", "не более 142,8 млн долл.")]
    [InlineData("2", "", "tonne", "не менее 2 тонн")]
    [InlineData("-5", "5.25", "percent", "от −5 до 5,25 %")]
    [InlineData("1.03851", "1.0395", "items", "от 1,0385 до 1,0395")]
    public void Ranges_in_Russian(string low, string high, string unit, string expected) =>
        Assert.Equal(expected, Spaced(Street.Speech("ru").Figures.Bounds(Number(low), Number(high), unit)));

    [Theory]
    [InlineData("up", "5.5 0.1 exact percent", "рост на 5,5 %")]
    [InlineData("down", "5 1 more_than percent", "снижение более чем на 5 %")]
    [InlineData("up", "2.3 0.1 about times", "рост примерно в 2,3 раза")]
    [InlineData("down", "2 1 exact times", "снижение в 2 раза")]
    [InlineData("up", "149.5 0.1 exact index_percent", "149,5 % от базы")]
    public void Changes_in_Russian(string direction, string value, string expected)
    {
        Assert.True(Words.TryParse<Direction>(direction, out var way));
        Assert.Equal(expected, Spaced(Street.Speech("ru").Value(SomeClaims.Growth() with { Direction = way, Value = Amount(value) })));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "2024 год")]
    [InlineData("2024-01-01", "2024-11-30", "январь–ноябрь 2024 года")]
    [InlineData("2025-03-01", "2025-03-31", "март 2025 года")]
    [InlineData("2022-01-01", "2024-12-31", "2022–2024 годы")]
    [InlineData("2023-11-01", "2024-02-29", "ноябрь 2023 – февраль 2024 года")]
    [InlineData("2024-09-01", "2024-09-15", "с 01.09.2024 по 15.09.2024")]
    [InlineData("", "2030-12-31", "до конца 2030 года")]
    [InlineData("", "2030-06-30", "до 30.06.2030")]
    public void Periods_in_Russian(string start, string end, string expected) =>
        Assert.Equal(expected, Street.Speech("ru").Of(new Period(start.Length == 0 ? null : Day(start), Day(end))));

    [Theory]
    [InlineData("", "", "", "en")]
    [InlineData("", "", "ru_RU.UTF-8", "ru")]
    [InlineData("", "", "ru", "ru")]
    [InlineData("C", "", "ru_RU.UTF-8", "en")]
    [InlineData("", "ru_KG.UTF-8", "en_US.UTF-8", "ru")]
    [InlineData("ru-RU", "en_US", "en_US", "ru")]
    [InlineData("", "", "tr_TR.UTF-8", "en")]
    [InlineData("", "", "run", "en")]
    public void The_locale_tells_the_reader_s_language(string all, string messages, string lang, string expected) =>
        Assert.Equal(expected, Speech.LanguageOf(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null }));

    private static Phrases Phrases(string language) => Street.Speech(language).Phrases;

    private static FindingSpeech Told(string language, Finding finding) => new(Street.Speech(language), finding);

    // Every relation once, an empty intersection, a policy's number and arithmetic's, a slip of either sort.
    private static Finding Example(FindingKind kind)
    {
        var (turnover, exports) = (SomeClaims.Full(), SomeClaims.Growth() with { Subject = new Subject(Subject.Exports, "KG", "BY") });
        var (total, growth) = (Naming.Of(turnover), Naming.Of(exports));
        ProofStep[] steps =
        [
            new(Relation.Stated, [new(0, null, new(123_200_000, 142_800_000))], total, 123_200_000, 142_800_000),
            new(Relation.Stated, [new(1, null, new(5.45m, 5.55m))], growth, 5.45m, 5.55m),
            new(Relation.Assumed, [new(null, null, new(0.74m, 1.35m))], new Naming(null, null, Measured.Level, Aspect.Band), 0.74m, 1.35m, "mirror.default_band"),
            new(Relation.Sum, [new(null, 1, new(5.45m, 5.55m), 0.01m), new(null, 2, new(0.74m, 1.35m), -1)], growth with { Aspect = Aspect.NewToOld }, 1.0545m, 1.0555m),
            new(Relation.Product, [new(null, 0, new(123_200_000, 142_800_000)), new(null, 3, new(1.0545m, 1.0555m))], total with { Aspect = Aspect.FromGrowth }, 129_914_400, 150_725_400),
            new(Relation.Quotient, [new(null, 0, new(123_200_000, 142_800_000)), new(null, 3, new(1.0545m, 1.0555m))], total with { Aspect = Aspect.BeforeGrowth }, 116_700_000, 135_400_000),
            new(Relation.AtMost, [new(null, 5, new(116_700_000, 135_400_000))], total, null, 135_400_000),
            new(Relation.Intersection, [new(null, 4, new(129_914_400, 150_725_400)), new(null, 6, new(null, 135_400_000))], total, 150_725_400, 135_400_000),
        ];
        var slips = new Slip[] { new("magnitude", 0, 133_000, "133 thousand USD instead of 133 million USD would fit"), new("swapped_flows", 1, 5.5m, "5.5 % would fit as growth of imports") };
        return new Finding("OB104", kind, Severity.High, "why it is so", [turnover, exports], Enum.GetValues<Assumption>(), steps) { Diagnosis = slips };
    }

    private static Quantity Amount(string text)
    {
        var parts = text.Split(' ');
        Assert.True(Words.TryParse<Hedge>(parts[2], out var hedge));
        return new Quantity(Number(parts[0]), Number(parts[0]), Number(parts[1])!.Value, hedge, parts[3]);
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Spaced(string text) => text.Replace(NoBreak, ' ');

    // The keys of a group in the files of all packs.
    private static IEnumerable<string> Keys(string file, string section) =>
        from path in Repository.Files("packs").Where(f => f.EndsWith("/" + file, StringComparison.Ordinal))
        let root = (YamlMappingNode)Root(Repository.Read(path))
        from key in root.Children.TryGetValue(new YamlScalarNode(section), out var keys) ? ((YamlMappingNode)keys).Children.Keys : []
        select ((YamlScalarNode)key).Value!;

    private static YamlNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    [GeneratedRegex(@"[{}]|\.\.|  |^$")]
    private static partial Regex Hole();
}
