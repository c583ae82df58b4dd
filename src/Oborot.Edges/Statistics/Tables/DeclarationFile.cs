using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Reads declarations of tables: data/sources/AGENCY/NAME.yaml. docs/statistics-formats.md tells every key.</summary>
internal static class DeclarationFile
{
    /// <summary>The keys of each part of a declaration, by the part's name; the file itself has none.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Keys = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [""] = ["source", "agency", "about", "kind", "licence", "refuse", "recognise", "header", "decimal", "marks", "fields", "values", "skip", "until", "repeated", "published", "corrections", "assert"],
        ["recognise"] = ["file", "name", "titles", "sheets"],
        ["header"] = ["cells", "rows"],
        ["fields"] = [.. Enum.GetValues<Role>().Select(r => Words.Of(r))],
        ["field"] = ["column", "at", "optional", "carry", "from", "row", "constant", "pattern", "map", "digits", "unit"],
        ["values"] = ["column", "at", "optional", "row", "is", "partner", "flow", "product", "classification", "period", "year", "month", "currency", "times", "status", "basis", "valuation"],
        ["skip"] = ["column", "at", "optional", "is", "unless", "reason"],
        ["published"] = ["from", "pattern"],
        ["corrections"] = ["field", "cell", "from", "to", "reason", "source"],
        ["assert"] = ["rows", "sum", "known"],
        ["rows"] = ["at_least", "at_most"],
        ["sum"] = ["within", "except"],
        ["known"] = ["partner", "flow", "product", "period", "value", "within"],
    };

    private static readonly Role[] OfValues = [.. Keys["values"].Select(k => Words.TryParse<Role>(k, out var role) ? role : (Role?)null).OfType<Role>()];

    /// <summary>Reads a declaration.</summary>
    /// <param name="path">The file; its name without the ending is the format's.</param>
    /// <exception cref="FormatException">It is not of its form; the message names file, line and column.</exception>
    public static TableDeclaration Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a declaration from its text.</summary>
    /// <exception cref="FormatException">It is not of its form; the message names file, line and column.</exception>
    public static TableDeclaration Parse(string text, string path)
    {
        var root = Section.Parse(text, path).Allow(Keys[""]);
        var recognise = root.MapOrNone("recognise")?.Allow(Keys["recognise"]);
        var declaration = new TableDeclaration(System.IO.Path.GetFileNameWithoutExtension(path), root.Text("about"), OriginOf(root))
        {
            Refusal = root.TextOrNone("refuse"),
            Kind = recognise?.Has("file") == true ? KindOf(recognise) : null,
            Titles = recognise is null ? [] : Alternatives(recognise, "titles"),
            FileName = recognise?.Has("name") == true ? Pattern(recognise, "name", recognise.Text("name")) : null,
            Sheets = recognise?.Has("sheets") == true ? Pattern(recognise, "sheets", recognise.Text("sheets")) : null,
        };
        if (declaration.Refusal is not null)
        {
            return declaration.Titles.Count > 0 ? declaration : throw root.Error("refuse", "what is refused must be recognised by its titles");
        }
        return Checked(WithTable(declaration, root), root);
    }

    private static TableDeclaration WithTable(TableDeclaration declaration, Section root)
    {
        var header = root.Map("header").Allow(Keys["header"]);
        return declaration with
        {
            Header = Alternatives(header, "cells") is { Count: > 0 } cells ? cells : throw header.Error("cells is missing in header"),
            HeaderRows = header.Whole("rows", 1, 1),
            Decimal = root.Has("decimal") ? root.OneOf("decimal", ".", ",")[0] : '.',
            Marks = root.MapOrNone("marks") is { } marks ? marks.Keyed(MarkOf) : new Dictionary<string, Mark>(),
            Fields = Fields(root.Map("fields").Allow(Keys["fields"]), Enum.GetValues<Role>()),
            Values = [.. root.Maps("values").Select(ValueOf)],
            Skips = [.. root.Maps("skip").Select(SkipOf)],
            Until = root.TextOrNone("until") is { } until ? Pattern(root, "until", until) : null,
            AddsRepeated = root.Has("repeated") && root.OneOf("repeated", "add", "keep_first") == "add",
            Published = root.MapOrNone("published") is { } published ? PublishedOf(published.Allow(Keys["published"])) : null,
            Corrections = [.. root.Maps("corrections").Select(CorrectionOf)],
            Expected = root.MapOrNone("assert") is { } assertions ? ExpectedOf(assertions.Allow(Keys["assert"])) : new Expectations(),
        };
    }

    private static TableDeclaration Checked(TableDeclaration declaration, Section root)
    {
        if (declaration.Values.Count == 0)
        {
            throw root.Error("values is missing: the columns with figures");
        }
        if (declaration.Values.Any(v => v.Column is null && v.HeaderTexts.Count == 0) && declaration.Fields.Values.All(f => f.From != Place.Header))
        {
            throw root.Error("values", "nothing tells which columns hold figures: give column, at or is, or a field with \"from: header\"");
        }
        if (!Tells(declaration, Role.Reporter) || !Tells(declaration, Role.Flow))
        {
            throw root.Error("fields", $"nothing tells the {(Tells(declaration, Role.Reporter) ? "flow" : "reporter")}");
        }
        if (!Tells(declaration, Role.Period) && !Tells(declaration, Role.Year))
        {
            throw root.Error("fields", "nothing tells the period or the year");
        }
        return Tells(declaration, Role.Product) && !Tells(declaration, Role.Classification)
            ? throw root.Error("fields", "products need a classification: HS, HS2017, SITC4, …")
            : declaration;
    }

    private static bool Tells(TableDeclaration declaration, Role role) =>
        declaration.Fields.ContainsKey(role) || declaration.Values.All(v => v.Fixed.ContainsKey(role));

    private static StatisticsOrigin OriginOf(Section root) => new(
        root.Text("source"), root.Text("agency"),
        root.Has("kind") && root.OneOf("kind", "reported", "reconciled") == "reconciled" ? SourceKind.Reconciled : SourceKind.Reported,
        root.TextOrNone("licence"));

    private static TableKind KindOf(Section at) => at.OneOf("file", "csv", "excel") == "csv" ? TableKind.Csv : TableKind.Excel;

    private static Mark MarkOf(Section at, string key) => Words.TryParse<Mark>(at.Text(key), out var mark)
        ? mark
        : throw at.Error(key, $"\"{at.Text(key)}\" is no meaning; known: {string.Join(", ", Enum.GetValues<Mark>().Select(m => Words.Of(m)))}");

    private static IReadOnlyList<IReadOnlyList<TextPattern>> Alternatives(Section at, string key) =>
        [.. at.Lists(key).Select(list => (IReadOnlyList<TextPattern>)[.. list.Select(t => Pattern(at, key, t))])];

    private static TextPattern Pattern(Section at, string key, string text)
    {
        try
        {
            return TextPattern.Parse(text);
        }
        catch (ArgumentException e)
        {
            throw at.Error(key, $"\"{text}\" is no regular expression ({e.Message})");
        }
    }

    private static Regex Expression(Section at, string key)
    {
        try
        {
            return TextPattern.Expression(at.Text(key));
        }
        catch (ArgumentException e)
        {
            throw at.Error(key, $"\"{at.Text(key)}\" is no regular expression ({e.Message})");
        }
    }

    private static Dictionary<Role, FieldRule> Fields(Section at, IEnumerable<Role> roles) =>
        roles.Where(r => at.Has(Words.Of(r))).ToDictionary(r => r, r => FieldOf(at, Words.Of(r)));

    // "year: Year" is short for a column, as it is what most fields are.
    private static FieldRule FieldOf(Section at, string role)
    {
        if (at.IsText(role))
        {
            return new FieldRule(Place.Column) { Column = new ColumnRule([Pattern(at, role, at.Text(role))], []) };
        }
        var field = at.Map(role).Allow(Keys["field"]);
        var from = field.Has("from") ? PlaceOf(field) : field.Has("constant") ? Place.Constant : Place.Column;
        return new FieldRule(from)
        {
            Column = from == Place.Column ? ColumnOf(field) : null,
            HeaderRow = field.Whole("row", 1, 1) - 1,
            IsCarried = field.Flag("carry"),
            Constant = field.TextOrNone("constant") ?? "",
            Pattern = field.Has("pattern") ? Expression(field, "pattern") : null,
            Map = field.MapOrNone("map") is { } map ? [.. map.Keys.Select(k => (Pattern(field, "map", k), map.Text(k)))] : [],
            Digits = field.Whole("digits", 1, 0),
            Unit = field.Has("unit") ? UnitOf(field) : 1,
        };
    }

    private static Place PlaceOf(Section field) => field.OneOf("from", "header", "title", "sheet", "file") switch
    {
        "header" => Place.Header,
        "title" => Place.Title,
        "sheet" => Place.Sheet,
        _ => Place.File,
    };

    private static decimal UnitOf(Section field) => field.OneOf("unit", "kilogram", "ton", "thousand_tons") switch
    {
        "ton" => 1000,
        "thousand_tons" => 1_000_000,
        _ => 1,
    };

    private static ColumnRule ColumnOf(Section at)
    {
        var positions = at.TextsOrNone("at").Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && p > 0 ? p - 1 : throw at.Error("at", "columns are counted from 1"));
        var column = new ColumnRule([.. at.TextsOrNone("column").Select(t => Pattern(at, "column", t))], [.. positions], at.Flag("optional"));
        return column.Names.Count > 0 ^ column.Positions.Count > 0 ? column : throw at.Error("needs either a column's name (column) or its position (at)");
    }

    // What is fixed for a column of figures is a constant there.
    private static ValueRule ValueOf(Section at)
    {
        at.Allow(Keys["values"]);
        var isFromHeader = !at.Has("column") && !at.Has("at");
        return new ValueRule(isFromHeader ? null : ColumnOf(at), OfValues.Where(r => at.Has(Words.Of(r))).ToDictionary(r => r, r => new FieldRule(Place.Constant) { Constant = at.Text(Words.Of(r)) }))
        {
            HeaderRow = at.Whole("row", 1, 1) - 1,
            HeaderTexts = [.. at.TextsOrNone("is").Select(t => Pattern(at, "is", t))],
        };
    }

    private static SkipRule SkipOf(Section at)
    {
        at.Allow(Keys["skip"]);
        var key = at.Has("is") ? "is" : "unless";
        return new SkipRule(ColumnOf(at), [.. at.TextsOrNone(key).Select(t => Pattern(at, key, t))], key == "unless", at.Text("reason"));
    }

    private static FieldRule PublishedOf(Section at) => new(at.OneOf("from", "title", "file", "sheet") switch
    {
        "title" => Place.Title,
        "file" => Place.File,
        _ => Place.Sheet,
    })
    { Pattern = Expression(at, "pattern") };

    private static Correction CorrectionOf(Section at)
    {
        at.Allow(Keys["corrections"]);
        var field = at.Text("field");
        Role? role = field == "value" ? null : Words.TryParse<Role>(field, out var found) ? found : throw at.Error("field", $"\"{field}\" is no field; known: value, {string.Join(", ", Keys["fields"])}");
        return new Correction(role, at.TextOrNone("cell"), at.Text("from"), at.Text("to"), $"{at.Text("reason")} ({at.Text("source")})");
    }

    private static Expectations ExpectedOf(Section at)
    {
        var rows = at.MapOrNone("rows")?.Allow(Keys["rows"]);
        var sum = at.MapOrNone("sum")?.Allow(Keys["sum"]);
        return new Expectations
        {
            AtLeast = rows?.Whole("at_least", 0, 0) ?? 0,
            AtMost = rows?.Whole("at_most", 1, int.MaxValue) ?? int.MaxValue,
            SumWithin = sum is null ? null : Percent(sum, "within"),
            SumExceptions = sum?.MapOrNone("except") is { } except ? except.Keyed((at, key) => at.Text(key)) : new Dictionary<string, string>(),
            Known = [.. at.Maps("known").Select(KnownOf)],
        };
    }

    private static KnownFigure KnownOf(Section at)
    {
        at.Allow(Keys["known"]);
        var flow = Words.TryParse<TradeFlow>(at.Text("flow"), out var found) ? found : throw at.Error("flow", $"\"{at.Text("flow")}\" is no flow");
        return new KnownFigure(
            at.TextOrNone("partner") ?? Series.World, flow, at.TextOrNone("product") ?? Series.AllGoods, at.Text("period"), at.Number("value"), at.Has("within") ? Percent(at, "within") : 0);
    }

    private static decimal Percent(Section at, string key) =>
        at.Text(key) is [.. var number, '%'] && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent >= 0
            ? percent / 100
            : throw at.Error(key, $"{key} must be a percentage like 1 %, not \"{at.Text(key)}\"");
}
