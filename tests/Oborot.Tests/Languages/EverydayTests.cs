using Oborot.Tests.Specs;
using YamlDotNet.RepresentationModel;

namespace Oborot.Tests.Languages;

/// <summary>The everyday words of a pack are some of its indicators, spelt alike: any other spelling would have no effect.</summary>
public class EverydayTests
{
    public static TheoryData<string> Lexicons =>
        [.. Packs.Languages.SelectMany(l => Directory.EnumerateFiles(Path.Join(Packs.Folder, l), "lexicon*.yaml")).Select(f => Path.GetRelativePath(Packs.Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void Everyday_words_stand_among_the_indicators(string lexicon)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Join(Packs.Folder, lexicon));
        stream.Load(reader);
        var groups = (YamlMappingNode)stream.Documents[0].RootNode;
        if (groups.Children.TryGetValue("everyday", out var everyday))
        {
            var indicators = ((YamlMappingNode)groups["indicators"]).Children.Values.SelectMany(Phrases).ToHashSet();
            Assert.DoesNotContain(Phrases(everyday), p => !indicators.Contains(p));
        }
    }

    private static IEnumerable<string> Phrases(YamlNode list) => ((YamlSequenceNode)list).Select(p => ((YamlScalarNode)p).Value!);
}
