using Oborot.Commitments;
using Oborot.Model;

namespace Oborot.Roadmaps;

/// <summary>Who answers for a measure: bodies as written, and the countries that their names, or the header of their column, tell.</summary>
internal sealed class Responsible
{
    private const int Both = 2;

    private readonly PhraseReader phrases;
    private readonly string language;
    private readonly Dictionary<int, string?> countries;

    /// <param name="phrases">Reads names.</param>
    /// <param name="language">The table's language.</param>
    /// <param name="table">The table.</param>
    /// <param name="head">Its header: a column may be of one side.</param>
    /// <param name="map">Which columns tell who is responsible.</param>
    /// <param name="told">The sides as the person or the title tells them; where these are fewer than two, the table's own are taken.</param>
    public Responsible(PhraseReader phrases, string language, TableGrid table, TableHead head, ColumnMap map, IReadOnlyList<string> told)
    {
        (this.phrases, this.language) = (phrases, language);
        var columns = map[RoadmapField.Responsible];
        countries = columns.ToDictionary(c => c, c => Countries(head.Titles[c]) is [var only] ? only : null);
        Sides = told.Count >= Both ? told : MostNamed(table, head, columns, told);
    }

    /// <summary>The sides of the roadmap: codes, in order.</summary>
    public IReadOnlyList<string> Sides { get; }

    /// <summary>The parties of a measure: who is responsible with countries first, then the other sides.</summary>
    public IReadOnlyList<CommitmentParty> Of(IReadOnlyList<(TableCell Cell, int Row, int Column)> cells)
    {
        var (codes, bodies) = (new List<string>(), new List<string>());
        foreach (var (cell, _, column) in cells)
        {
            foreach (var body in Bodies(cell.Lines))
            {
                var facts = phrases.Read(body, language);
                var named = Countries(body, facts);
                codes.AddRange(named.Count > 0 ? named : facts.HasSides ? Sides : countries[column] is { } side ? [side] : []);
                if (!facts.IsParty && !facts.HasSides && !IsCode(body))
                {
                    bodies.Add(body);
                }
            }
        }
        return [.. codes.Distinct().Concat(bodies.Distinct()).Select(p => new CommitmentParty(p, PartyRole.Responsible)),
            .. Sides.Where(s => !codes.Contains(s)).Select(s => new CommitmentParty(s, PartyRole.Participant))];
    }

    /// <summary>The bodies of a cell: one a line, or with a comma or semicolon between them.</summary>
    public static IEnumerable<string> Bodies(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            var body = "";
            foreach (var piece in line.Split([',', ';']).Select(p => p.Trim().TrimEnd('.').Trim()))
            {
                // "Министерство сельского, водного хозяйства": a small letter goes on with the name.
                if (body.Length > 0 && piece.Length > 0 && char.IsLower(piece[0]))
                {
                    body = $"{body}, {piece}";
                    continue;
                }
                if (body.Any(char.IsLetter))
                {
                    yield return body;
                }
                body = piece;
            }
            if (body.Any(char.IsLetter))
            {
                yield return body;
            }
        }
    }

    private List<string> MostNamed(TableGrid table, TableHead head, IReadOnlyList<int> columns, IReadOnlyList<string> told)
    {
        var cells = Enumerable.Range(head.Body, table.Rows.Count - head.Body).SelectMany(r => columns.Select(c => table.Rows[r][c])).OfType<TableCell>().Distinct();
        var named = countries.Values.OfType<string>().Concat(cells.SelectMany(c => Countries(c.Text))).Where(c => c.Length == 2 && !told.Contains(c))
            .GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
        return [.. told.Concat(named).Take(Math.Max(Both, told.Count))];
    }

    private IReadOnlyList<string> Countries(string text) => text.Length == 0 ? [] : Countries(text, phrases.Read(text, language));

    // "КР" is a Russian short form that other languages of the region use.
    private IReadOnlyList<string> Countries(string text, PhraseFacts facts) =>
        facts.Parties.Count > 0 || language == "ru" || !text.Any(c => c is >= '\u0400' and <= '\u04FF') || !phrases.Knows("ru") ? facts.Parties : phrases.Read(text, "ru").Parties;

    // What looks like the code of a country or bloc would be taken for one.
    private static bool IsCode(string body) => body.Length is >= 2 and <= 6 && body.All(char.IsAsciiLetterUpper);
}
