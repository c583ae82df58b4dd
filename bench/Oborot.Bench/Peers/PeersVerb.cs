using Oborot.Edges.Packs;
using Oborot.Languages;

namespace Oborot.Bench.Peers;

/// <summary>Reads rivals' own tests and groups of equal sentences, and prints how many come out right.</summary>
internal sealed class PeersVerb(PackSet packs, Calendars calendars)
{
    private readonly Reader reader = new(packs, calendars);
    private readonly HashSet<string> languages = [.. packs.Profiles.Select(p => p.Language)];

    public PeerScore Score { get; } = new();

    public VariantScore Variants { get; } = new();

    /// <summary>Mentions of all cases in the form of the scoring script.</summary>
    public List<string> Predictions { get; } = [];

    /// <summary>Files that hold no language there is a pack for.</summary>
    public List<string> PassedOver { get; } = [];

    public static PeersVerb Open(string folder) =>
        new(PackFiles.Open(Environment.GetEnvironmentVariable("OBOROT_PACKS") is { Length: > 0 } packs ? packs : Path.Join(folder, "packs")), CalendarFile.Load(Path.Join(folder, "data/calendars.yaml")));

    public void Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1);
        foreach (var file in files)
        {
            if (!(file.Contains(".variants.", StringComparison.Ordinal) ? ReadGroups(file) : ReadCases(file)))
            {
                PassedOver.Add(Path.GetFileName(file));
            }
        }
    }

    private bool ReadCases(string file)
    {
        var any = false;
        foreach (var test in PeerCase.Load(file).Where(c => languages.Contains(c.Language)))
        {
            any = true;
            var mentions = reader.FindMentions(test.Document);
            Score.Add(test, mentions);
            Predictions.Add(PeerPredictions.Line(test, mentions));
        }
        return any;
    }

    private bool ReadGroups(string file)
    {
        var any = false;
        foreach (var group in VariantGroup.Load(file).Where(g => languages.Contains(g.Language)))
        {
            any = true;
            Variants.Add(group, reader.FindMentions);
        }
        return any;
    }
}
