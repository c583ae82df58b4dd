namespace Oborot.Bench.Peers;

/// <summary><c>peers PATH ... [--misses WORD] [--predictions FILE] [--write PAGE]</c></summary>
internal static class PeersCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        var verb = PeersVerb.Open(AppContext.BaseDirectory);
        foreach (var path in args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)))
        {
            verb.Read(path);
        }
        string[] tables = [.. verb.Score.Rows.Any() ? PeerTables.Of(verb.Score) : [], "", .. verb.Variants.Rows.Any() ? PeerTables.Of(verb.Variants) : []];
        Print(output, tables);
        if (verb.PassedOver.Count > 0)
        {
            Print(output, ["", "No pack for the language of: " + string.Join(", ", verb.PassedOver)]);
        }
        if (Option(args, "--misses") is { } word)
        {
            Print(output, verb.Score.Misses.Select(m => $"{Describe(m)}").Concat(verb.Variants.Misses).Where(l => l.Contains(word, StringComparison.Ordinal)).Prepend(""));
        }
        if (Option(args, "--write") is { } page)
        {
            File.WriteAllText(page, PeerTables.In(File.ReadAllText(page).ReplaceLineEndings("\n"), tables));
        }
        if (Option(args, "--predictions") is { } file)
        {
            File.WriteAllLines(file, verb.Predictions);
        }
        return 0;
    }

    private static string Describe(PeerMiss miss) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{miss.Key.Source}{(miss.Key.IsRegional ? " regional" : "")}\t{miss.Key.Type}\t{miss.Fault}\t{miss.Input}\n    wanted {Ends(miss.Expected)}\n    found  {string.Join("; ", miss.Found.Select(f => $"{f.Value?.Low}..{f.Value?.High} {f.Value?.Unit}{f.Period}"))}");

    private static string Ends(Expected e) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"[{e.Start}..{e.End}] {(e.Value is { } v ? $"{v}" : $"{e.Low}..{e.High}")} {e.ToldUnit} {e.FirstDay:yyyy-MM-dd} {e.LastDay:yyyy-MM-dd}");

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static void Print(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
