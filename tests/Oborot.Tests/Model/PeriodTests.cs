using Oborot.Model;

namespace Oborot.Tests.Model;

public class PeriodTests
{
    [Fact]
    public void Periods_are_written_in_short()
    {
        Assert.Equal("2024", Period.Year(2024).ToString());
        Assert.Equal("2024-01..2024-11", Period.Months(2024, 1, 11).ToString());
        Assert.Equal("2024-02", Period.Months(2024, 2, 2).ToString());
        Assert.Equal("..2030-12-31", Period.Until(2030).ToString());
        Assert.Equal("2024-01-01..2024-01-15", new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 15)).ToString());
    }

    [Fact]
    public void The_last_day_of_February_stays_the_last()
    {
        Assert.Equal(Period.Months(2023, 1, 2), Period.Months(2024, 1, 2).AddYears(-1));
        Assert.Equal(Period.Months(2024, 1, 2), Period.Months(2023, 1, 2).AddYears(1));
    }

    [Fact]
    public void Years_outside_the_calendar_are_left_alone() => Assert.Equal(Period.Year(2024), Period.Year(2024).AddYears(9000));

    [Fact]
    public void A_period_does_not_end_before_it_starts() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(new DateOnly(2024, 2, 1), new DateOnly(2024, 1, 1)));

    [Fact]
    public void A_year_has_twelve_months_and_a_deadline_has_none()
    {
        Assert.Equal(12, Period.Year(2024).MonthCount);
        Assert.Equal(14, new Period(new DateOnly(2023, 12, 1), new DateOnly(2025, 1, 31)).MonthCount);
        Assert.Null(Period.Until(2030).MonthCount);
        Assert.Null(new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 30)).MonthCount);
    }

    [Fact]
    public void A_year_holds_its_months_but_not_itself()
    {
        Assert.True(Period.Year(2024).StrictlyContains(Period.Months(2024, 1, 11)));
        Assert.False(Period.Year(2024).StrictlyContains(Period.Year(2024)));
        Assert.False(Period.Year(2024).StrictlyContains(Period.Until(2024)));
    }

    [Fact]
    public void Periods_are_ordered_by_end_and_start()
    {
        Period[] periods = [Period.Year(2024), Period.Months(2024, 7, 12), Period.Months(2024, 1, 6), Period.Until(2024)];
        Assert.Equal([Period.Months(2024, 1, 6), Period.Until(2024), Period.Year(2024), Period.Months(2024, 7, 12)], periods.Order());
        Assert.True(Period.Year(2023) < Period.Year(2024) && Period.Year(2024) >= Period.Months(2024, 1, 6));
    }
}
