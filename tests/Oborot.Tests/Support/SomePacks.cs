using Oborot.Edges.Packs;

namespace Oborot.Tests.Support;

/// <summary>Packs of two languages that nobody speaks: one tells all that a pack can tell and is not finished, one tells little.</summary>
internal static class SomePacks
{
    private const string Header = """
        language: xx
        name: Xanadian
        decimal: ","
        letters: "əğ"
        alphabet: abcəğilmnorstuv
        frequent: [ve, bu, ol]
        verbs: last
        small_words: behind
        by_case: to
        suffixes: s
        elided: [l, d]
        groups: marked
        home: KG
        owners: before
        capitals: nouns
        times: added
        sources: paragraph
        fold: { ў: у, ь: "" }
        name_endings: { "": s }
        cases: { of: [nin], to: [ga] }
        endings: { n: ["", ler] }
        chained_endings: { s: ["", nin, ga, ler] }
        deed_endings: { t: [ir, di] }

        """;

    private const string Lexicon = """
        scales:
          1000000: [miljon]
          1e9: [miljard+n]
        months:
          1: [okak]
        hedges:
          about: [boyca, yaqin]
        indicators:
          exports: [satish+n]
          imports: [alish+n, kirish+n]
        reach: [boldu, etti]

        """;

    private const string Page = """
        # What the pack reads

        ## Levels

        ### A level with a hedge

        > Kirgiz satishler okak boyca 5 miljard boldu.

        ```claims
        exports KG>? 2024-01 ~5B USD "5 miljard"
        ```

        ## Not read yet

        ### Two figures with one verb

        > Kirgiz alishler 5 miljon, satishler 6 miljard boldu.

        ```claims
        nothing
        ```

        """;

    /// <summary>Writes both packs.</summary>
    public static void Write(TempFolder folder)
    {
        folder.Write("xx/pack.yaml", Header);
        folder.Write("xx/lexicon.yaml", Lexicon);
        folder.Write("xx/parties.yaml", "parties:\n  KG: [Kirgiz+s]\n  KZ: [Kazak+s]\n");
        folder.Write("xx/spec.md", Page);
        folder.Write("yy/pack.yaml", "language: yy\nname: Yonderish\ndecimal: \".\"\nfrequent: [the]\n");
        folder.Write("yy/lexicon.yaml", "quarter: [quarter]\n");
    }

    /// <summary>Writes both packs and looks through one.</summary>
    public static PackCoverage Cover(TempFolder folder, string language)
    {
        Write(folder);
        return PackCoverage.Of(folder.Path, language, new Vocabulary(PackFiles.Open(folder.Path)));
    }
}
