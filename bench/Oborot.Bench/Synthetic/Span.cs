using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>The form of a period: which month it begins with and how many it has.</summary>
/// <param name="First">The first month, 1 to 12; 0 for any.</param>
/// <param name="Months">The months; 0 for a period that ends within one.</param>
internal readonly record struct Shape(int First, int Months);

/// <summary>Months of true trade, perhaps with half a month at the end.</summary>
internal readonly record struct Span(int Year, int First, int Months, bool HasHalf)
{
    private const int YearMonths = 12;
    private const int HalfDay = 15;

    /// <summary>A period of the form that begins in the year.</summary>
    public static Span Of(Shape shape, int year, Random chance) => shape switch
    {
        { Months: 0 } => new Span(year, 1, chance.Next(1, YearMonths - 1), true),
        { First: 0 } => new Span(year, chance.Next(1, YearMonths + 1), 1, false),
        _ => new Span(year, shape.First, shape.Months, false),
    };

    /// <summary>The year of the last day.</summary>
    public int LastYear => Year + ((First + Months - 2) / YearMonths);

    /// <summary>The same days of another year.</summary>
    public Span AddYears(int years) => this with { Year = Year + years };

    /// <summary>The days.</summary>
    public Period ToPeriod()
    {
        var start = new DateOnly(Year, First, 1);
        return new Period(start, HasHalf ? start.AddMonths(Months).AddDays(HalfDay - 1) : start.AddMonths(Months).AddDays(-1));
    }

    /// <summary>What months add up to over the span.</summary>
    /// <param name="months">The twelve amounts of a year.</param>
    public double Sum(Func<int, double[]> months)
    {
        var sum = 0.0;
        var (year, month) = (Year, First - 1);
        var amounts = months(year);
        for (var i = 0; i < Months; i++, month++)
        {
            if (month == YearMonths)
            {
                (year, month) = (year + 1, 0);
                amounts = months(year);
            }
            sum += amounts[month];
        }
        return HasHalf ? sum + (amounts[month] / 2) : sum;
    }
}
