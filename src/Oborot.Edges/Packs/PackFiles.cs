using Oborot.Commitments;
using Oborot.Languages;
using Oborot.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oborot.Edges.Packs;

/// <summary>Reads language packs from their folders of flat YAML files.</summary>
/// <remarks>
/// <c>pack.yaml</c> tells what the language is; every other <c>.yaml</c> file of the folder holds groups of phrases.
/// An unknown group, key or ending class is an error with file, line and column.
/// </remarks>
public static class PackFiles
{
    private const string ProfileFile = "pack.yaml";
    private const string DeedsFile = "deeds.yaml";

    internal static readonly string[] HeaderKeys =
        ["language", "name", "letters", "alphabet", "decimal", "frequent", "endings", "chained_endings", "deed_endings", "cases", "suffixes", "by_case", "verbs", "small_words", "elided", "groups", "home", "owners", "capitals", "times", "sources", "name_endings", "fold"];

    /// <summary>The packs of a folder, each loaded when first used.</summary>
    /// <param name="folder">The folder that holds one folder for each language.</param>
    /// <exception cref="FormatException">A profile cannot be read.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PackSet Open(string folder)
    {
        var profiles = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Select(d => Path.Combine(d, ProfileFile)).Where(File.Exists)
            .Select(f => ReadHeader(f).Profile).ToList();
        return new PackSet(profiles, language => Load(Path.Combine(folder, language)), language => LoadDeeds(Path.Combine(folder, language)));
    }

    /// <summary>Loads <c>deeds.yaml</c> of one pack: the words of what is promised, agreed and done.</summary>
    /// <returns>Null where the pack has no such file.</returns>
    /// <exception cref="FormatException">The file cannot be read; the message tells file, line and column.</exception>
    public static Pack? LoadDeeds(string folder)
    {
        var file = Path.Combine(folder, DeedsFile);
        if (!File.Exists(file))
        {
            return null;
        }
        var header = ReadHeader(Path.Combine(folder, ProfileFile));
        var builder = new PackBuilder(header.Profile.Language, header.Grammar.ForDeeds());
        ReadGroups(file, (yaml, group, key) =>
        {
            if (key is not null && DeedWords.Problem(group.Value, key.Value) is { } problem)
            {
                throw yaml.Error(key, problem);
            }
            Add(yaml, builder, group, key?.Value);
        });
        return builder.Build();
    }

    /// <summary>Loads one pack.</summary>
    /// <exception cref="FormatException">A file of the pack cannot be read; the message tells file, line and column.</exception>
    public static Pack Load(string folder)
    {
        var header = ReadHeader(Path.Combine(folder, ProfileFile));
        var builder = new PackBuilder(header.Profile.Language, header.Grammar);
        foreach (var file in GroupFiles(folder))
        {
            ReadGroups(file, (yaml, group, key) => Add(yaml, builder, group, key?.Value));
        }
        return builder.Build();
    }

    /// <summary>What <c>pack.yaml</c> tells of a language.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <exception cref="FormatException">The file cannot be read; the message tells file, line and column.</exception>
    public static (LanguageProfile Profile, Grammar Grammar) Describe(string folder) => ReadHeader(Path.Combine(folder, ProfileFile));

    /// <summary>The entries that a pack's files declare and how many phrases each has, in the order of the files.</summary>
    /// <param name="folder">The folder of a pack that can be loaded.</param>
    public static IReadOnlyList<(PackEntry Entry, int Phrases)> Entries(string folder)
    {
        var entries = new List<(PackEntry, int)>();
        foreach (var file in GroupFiles(folder))
        {
            ReadGroups(file, (yaml, group, key) => entries.Add((PackEntry.Of(group.Value, key?.Value), yaml.List().Count())));
        }
        return entries;
    }

    private static IEnumerable<string> GroupFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Where(f => Path.GetFileName(f) is not (ProfileFile or DeedsFile)).Order(StringComparer.Ordinal);

    private static (LanguageProfile Profile, Grammar Grammar) ReadHeader(string file)
    {
        var (language, name, letters, alphabet, mark) = ("", "", "", "", '.');
        var (suffixes, byCase, verbs, smallWords, owners, times, capitals, home, groups) = ("", "", "", "", "", "", "", "", "");
        var sources = Scope.Document;
        var frequent = new HashSet<string>(StringComparer.Ordinal);
        var endings = new Dictionary<string, EndingClass>(StringComparer.Ordinal);
        var deedEndings = new Dictionary<string, EndingClass>(StringComparer.Ordinal);
        var cases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> elided = [];
        var folds = new Dictionary<char, char>();
        var nameEndings = new Dictionary<string, string>(StringComparer.Ordinal);
        using var yaml = new FlatYaml(file);
        foreach (var key in yaml.Keys())
        {
            switch (key.Value)
            {
                case "language": language = yaml.Text(); break;
                case "name": name = yaml.Text(); break;
                case "letters": letters = yaml.Text(); break;
                case "alphabet": alphabet = yaml.Text(); break;
                case "decimal": mark = yaml.Text()[0]; break;
                case "frequent": frequent.UnionWith(yaml.List().Select(w => w.Value)); break;
                case "endings": ReadEndings(yaml, endings, chained: false); break;
                case "chained_endings": ReadEndings(yaml, endings, chained: true); break;
                case "deed_endings": ReadEndings(yaml, deedEndings, chained: false); break;
                case "cases": ReadCases(yaml, cases); break;
                case "suffixes": suffixes = yaml.Text(); break;
                case "by_case": byCase = Word(yaml, CaseRoles.Names); break;
                case "verbs": verbs = Word(yaml, ["last", "middle"]); break;
                case "small_words": smallWords = Word(yaml, ["before", "behind", "around"]); break;
                case "owners": owners = Word(yaml, ["before", "behind"]); break;
                case "home": home = yaml.Text(); break;
                case "elided": elided = [.. yaml.List().Select(w => w.Value)]; break;
                case "groups": groups = Word(yaml, ["spaced", "marked"]); break;
                case "capitals": capitals = Word(yaml, ["names", "nouns"]); break;
                case "times": times = Word(yaml, ["ratio", "added"]); break;
                case "sources": sources = Word(yaml, ["text", "paragraph", "sentence"]) switch { "sentence" => Scope.Own, "paragraph" => Scope.Paragraph, _ => Scope.Document }; break;
                case "name_endings": ReadNameEndings(yaml, nameEndings); break;
                case "fold": ReadFolds(yaml, folds); break;
                default: throw yaml.Error(key, $"unknown key '{key.Value}'; known: {string.Join(", ", HeaderKeys)}");
            }
        }
        var grammar = new Grammar(mark, endings)
        {
            Cases = cases,
            DeedEndings = deedEndings,
            Suffixes = suffixes,
            ByCase = byCase,
            HasVerbLast = verbs == "last",
            HasPostpositions = smallWords is "behind" or "around",
            HasPartyPostpositions = smallWords == "behind",
            HasOwnersBefore = owners == "before",
            Home = home,
            Elided = elided,
            HasMarkedGroups = groups == "marked",
            HasCapitalNouns = capitals == "nouns",
            AddsTimes = times == "added",
            SourcesReach = sources,
            NameEndings = nameEndings,
            Folds = folds,
        };
        var profile = new LanguageProfile(language, name, frequent, letters) { Alphabet = alphabet, Endings = [.. endings.Values.SelectMany(e => e.Endings)] };
        return (profile, grammar);
    }

    private static string Word(FlatYaml yaml, IReadOnlyList<string> known)
    {
        var word = yaml.Scalar();
        return known.Contains(word.Value) ? word.Value : throw yaml.Error(word, $"'{word.Value}' is none of: {string.Join(", ", known)}");
    }

    private static void ReadCases(FlatYaml yaml, Dictionary<string, IReadOnlyList<string>> cases)
    {
        foreach (var key in yaml.Keys())
        {
            if (!CaseRoles.Names.Contains(key.Value))
            {
                throw yaml.Error(key, $"unknown case '{key.Value}'; known: {string.Join(", ", CaseRoles.Names)}");
            }
            cases.Add(key.Value, [.. yaml.List().Select(w => w.Value)]);
        }
    }

    private static void ReadFolds(FlatYaml yaml, Dictionary<char, char> folds)
    {
        foreach (var key in yaml.Keys())
        {
            var into = yaml.Scalar();
            if (key.Value.Length != 1 || into.Value.Length > 1)
            {
                throw yaml.Error(key, "'fold' maps one letter to one letter, or to nothing");
            }
            folds.Add(key.Value[0], into.Value.Length == 0 ? '\0' : into.Value[0]);
        }
    }

    private static void ReadNameEndings(FlatYaml yaml, Dictionary<string, string> endings)
    {
        foreach (var key in yaml.Keys())
        {
            endings.Add(key.Value, yaml.Text());
        }
    }

    private static void ReadEndings(FlatYaml yaml, Dictionary<string, EndingClass> endings, bool chained)
    {
        foreach (var key in yaml.Keys())
        {
            endings.Add(key.Value, new EndingClass([.. yaml.List().Select(w => w.Value)], chained));
        }
    }

    // Each list of phrases, with its group and, where it has one, its key.
    private static void ReadGroups(string file, Action<FlatYaml, Scalar, Scalar?> list)
    {
        using var yaml = new FlatYaml(file);
        foreach (var group in yaml.Keys())
        {
            if (yaml.IsList())
            {
                list(yaml, group, null);
                continue;
            }
            foreach (var key in yaml.Keys())
            {
                list(yaml, group, key);
            }
        }
    }

    private static void Add(FlatYaml yaml, PackBuilder builder, Scalar group, string? key)
    {
        foreach (var phrase in yaml.List())
        {
            try
            {
                builder.Add(group.Value, key, phrase.Value);
            }
            catch (FormatException e)
            {
                throw yaml.Error(phrase, e.Message);
            }
        }
    }
}

/// <summary>A forward reader of maps and lists of scalars: all that packs and policies need.</summary>
internal sealed class FlatYaml : IDisposable
{
    private readonly string file;
    private readonly StreamReader reader;
    private readonly Parser parser;

    public FlatYaml(string file)
    {
        this.file = file;
        reader = new StreamReader(file);
        parser = new Parser(reader);
        Guard(() =>
        {
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
        });
    }

    public bool IsList() => Guard(() => parser.Accept<SequenceStart>(out _));

    /// <summary>The keys of the map that comes next; each value must be read before the next key is asked for.</summary>
    public IEnumerable<Scalar> Keys()
    {
        if (Guard(() => parser.Accept<Scalar>(out var empty) && empty.Value.Length == 0))
        {
            Guard(() => parser.Consume<Scalar>());
            yield break;
        }
        Guard(() => parser.Consume<MappingStart>());
        while (!Guard(() => parser.TryConsume<MappingEnd>(out _)))
        {
            yield return Guard(() => parser.Consume<Scalar>());
        }
    }

    public string Text() => Scalar().Value;

    public Scalar Scalar() => Guard(() => parser.Consume<Scalar>());

    public IEnumerable<Scalar> List()
    {
        Guard(() => parser.Consume<SequenceStart>());
        while (!Guard(() => parser.TryConsume<SequenceEnd>(out _)))
        {
            yield return Guard(() => parser.Consume<Scalar>());
        }
    }

    public FormatException Error(ParsingEvent at, string message) => new($"{file}({at.Start.Line},{at.Start.Column}): {message}");

    public void Dispose() => reader.Dispose();

    private T Guard<T>(Func<T> step) => Section.Guarded(file, step);

    private void Guard(Action step) => Guard(() =>
    {
        step();
        return true;
    });
}
