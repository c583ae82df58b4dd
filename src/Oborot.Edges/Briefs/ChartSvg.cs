using System.Globalization;
using System.Xml.Linq;
using Oborot.Briefs;
using static Oborot.Edges.Briefs.HtmlPaper;

namespace Oborot.Edges.Briefs;

/// <summary>Draws figures over time. Every mark has its own shape, so that no colour is needed to tell them apart.</summary>
internal sealed class ChartSvg
{
    private const double Width = 700;
    private const double Plot = 210;
    private const double Left = 44;
    private const double Right = 14;
    private const double Top = 10;
    private const double Foot = 22;
    private const double LegendRow = 16;
    private const int LegendColumns = 2;
    private const int MostTicks = 6;
    private const int MostYears = 14;
    private const double MarkSize = 4;

    private static readonly int[] Spans = [1, 2, 5, 10, 20, 50, 100, 1000];
    private static readonly double[] Round = [1, 2, 5, 10];

    private readonly BriefChart chart;
    private readonly int from;
    private readonly int to;
    private readonly double step;
    private readonly double top;

    private ChartSvg(BriefChart chart)
    {
        this.chart = chart;
        from = new DateOnly(chart.Points.Min(p => p.Start).Year, 1, 1).DayNumber;
        to = new DateOnly(Math.Min(9998, chart.Points.Max(p => p.End).Year) + 1, 1, 1).DayNumber;
        var highest = (double)Math.Max(0.001m, chart.Points.Max(p => p.Value));
        step = Step(highest);
        top = Math.Ceiling(highest / step) * step;
    }

    /// <summary>The drawing with a title and a description that tells every figure.</summary>
    public static XElement Draw(BriefChart chart) => new ChartSvg(chart).Svg();

    private double Height => Top + Plot + Foot + (Math.Ceiling(chart.Names.Count / (double)LegendColumns) * LegendRow) + 4;

    private XElement Svg() => Element("svg", new XAttribute("viewBox", $"0 0 {N(Width)} {N(Height)}"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", "chart-title chart-told"),
        Element("title", new XAttribute("id", "chart-title"), chart.Title),
        Element("desc", new XAttribute("id", "chart-told"), string.Join("; ", chart.Points.Select(p => $"{chart.Names[p.Mark]}, {p.Told}")) + "."),
        Values(), Years(), chart.Points.Select(Point), chart.Names.OrderBy(n => n.Key).Select((n, i) => Legend(n.Key, n.Value, i)));

    private IEnumerable<XElement> Values()
    {
        for (var value = 0.0; value <= top + (step / 2); value += step)
        {
            yield return Line("grid", Left, Width - Right, Y(value), Y(value));
            yield return Text(Left - 6, Y(value) + 4, value.ToString("#,0.###", CultureInfo.InvariantCulture).Replace(',', '\u00A0'), "end");
        }
    }

    private IEnumerable<XElement> Years()
    {
        var (first, last) = (DateOnly.FromDayNumber(from).Year, DateOnly.FromDayNumber(to).Year - 1);
        var every = Spans.First(e => (last - first + 1) / e <= MostYears || e == Spans[^1]);
        return Enumerable.Range(first, last - first + 1).Where(y => (y - first) % every == 0)
            .Select(y => Text((X(new DateOnly(y, 1, 1).DayNumber) + X(new DateOnly(y, 12, 31).DayNumber)) / 2, Top + Plot + 15, y.ToString(CultureInfo.InvariantCulture), "middle"));
    }

    private XElement Point(BriefPoint point)
    {
        var (left, right, y) = (X(point.Start.DayNumber), X(point.End.DayNumber + 1), Y((double)point.Value));
        return Element("g", Element("title", $"{chart.Names[point.Mark]}, {point.Told}"), point.Mark == BriefMark.Aim ? null : Line($"{Side(point.Mark)} {Kind(point.Mark)}", left, right, y, y), Shape(point.Mark, (left + right) / 2, y));
    }

    private static IEnumerable<XElement> Legend(BriefMark mark, string name, int place)
    {
        var (x, y) = (Left + (place % LegendColumns * ((Width - Left) / LegendColumns)), Top + Plot + Foot + (place / LegendColumns * LegendRow) + 8);
        if (mark != BriefMark.Aim)
        {
            yield return Line($"{Side(mark)} {Kind(mark)}", x, x + 20, y, y);
        }
        foreach (var shape in Shape(mark, x + 10, y))
        {
            yield return shape;
        }
        yield return Text(x + 26, y + 4, name, "start");
    }

    private static IEnumerable<XElement> Shape(BriefMark mark, double x, double y) => mark switch
    {
        BriefMark.OfficialFirst or BriefMark.OfficialSecond => [],
        BriefMark.ToldFirst => [Element("circle", Class("first"), A("cx", x), A("cy", y), A("r", MarkSize))],
        BriefMark.ToldSecond => [Element("rect", Class("second"), A("x", x - MarkSize), A("y", y - MarkSize), A("width", MarkSize * 2), A("height", MarkSize * 2))],
        BriefMark.ToldUnknown => [Polygon("unknown", (x, y - MarkSize), (x + MarkSize, y + MarkSize), (x - MarkSize, y + MarkSize))],
        _ => [Polygon("aim", (x, y - (MarkSize * 1.5)), (x + (MarkSize * 1.5), y), (x, y + (MarkSize * 1.5)), (x - (MarkSize * 1.5), y))],
    };

    private static string Side(BriefMark mark) => mark switch { BriefMark.OfficialFirst or BriefMark.ToldFirst => "first", BriefMark.OfficialSecond or BriefMark.ToldSecond => "second", BriefMark.ToldUnknown => "unknown", _ => "aim" };

    private static string Kind(BriefMark mark) => mark is BriefMark.OfficialFirst or BriefMark.OfficialSecond ? "counted" : "told";

    private static XElement Polygon(string style, params (double X, double Y)[] corners) => Element("polygon", Class(style), new XAttribute("points", string.Join(' ', corners.Select(c => $"{N(c.X)},{N(c.Y)}"))));

    private static XElement Line(string style, double x1, double x2, double y1, double y2) => Element("line", Class(style), A("x1", x1), A("x2", x2), A("y1", y1), A("y2", y2));

    private static XElement Text(double x, double y, string text, string anchor) => Element("text", A("x", x), A("y", y), new XAttribute("text-anchor", anchor), text);

    private static XAttribute Class(string style) => new("class", style);

    private static XAttribute A(string name, double value) => new(name, N(value));

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private double X(int day) => Left + ((day - from) / (double)(to - from) * (Width - Left - Right));

    private double Y(double value) => Top + Plot - (value / top * Plot);

    // 1, 2 or 5 times a power of ten, so that no more than six lines are drawn.
    private static double Step(double highest)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(highest / MostTicks)));
        return Round.Select(f => f * size).First(s => highest / s <= MostTicks);
    }
}
