using Oborot.Tests.Specs;
using Oborot.Text;

namespace Oborot.Tests.Mentions;

/// <summary>Periods, as any text may tell them; published on 14 September 2025.</summary>
public class PeriodTests
{
    private static readonly Reader Reader = Packs.Reader();

    [Theory]
    [InlineData("в 2024 году", "2024")]
    [InlineData("в марте 2024 года", "2024-03")]
    [InlineData("в январе-июне 2025 года", "2025-01..2025-06")]
    [InlineData("в январе – июне 2025 года", "2025-01..2025-06")]
    [InlineData("с мая по август 2024 года", "2024-05..2024-08")]
    [InlineData("за 11 месяцев 2024 года", "2024-01..2024-11")]
    [InlineData("за первые девять месяцев 2024 года", "2024-01..2024-09")]
    [InlineData("в первом квартале 2024 года", "2024-01..2024-03")]
    [InlineData("в III квартале 2024 года", "2024-07..2024-09")]
    [InlineData("в первом полугодии 2024 года", "2024-01..2024-06")]
    [InlineData("во второй половине 2024 года", "2024-07..2024-12")]
    [InlineData("в прошлом году", "2024")]
    [InlineData("в 2023-2024 годах", "2023-01..2024-12")]
    [InlineData("к 2030 году", "..2030-12-31")]
    [InlineData("в течение пяти лет", "..2030-12-31")]
    public void Russian_periods(string text, string period) => Check("ru", text, period);

    [Theory]
    [InlineData("in 2024", "2024")]
    [InlineData("in March 2024", "2024-03")]
    [InlineData("in January-June 2025", "2025-01..2025-06")]
    [InlineData("from May to August 2024", "2024-05..2024-08")]
    [InlineData("in the first 11 months of 2024", "2024-01..2024-11")]
    [InlineData("in Q3 2024", "2024-07..2024-09")]
    [InlineData("in the first half of 2024", "2024-01..2024-06")]
    [InlineData("last year", "2024")]
    [InlineData("by 2030", "..2030-12-31")]
    [InlineData("within five years", "..2030-12-31")]
    public void English_periods(string text, string period) => Check("en", text, period);

    [Theory]
    [InlineData("в прошлом году")]
    [InlineData("в марте")]
    public void Without_a_date_relative_periods_are_not_resolved(string text) =>
        Assert.All(Reader.FindMentions(new Document("a", $"Экспорт вырос {text}.") { Language = "ru" }), m => Assert.Null(m.Period));

    private static void Check(string language, string text, string period)
    {
        var document = new Document("a", text) { Language = language, Published = new DateOnly(2025, 9, 14) };
        Assert.Equal([period], Reader.FindMentions(document).Where(m => m.Type == "period").Select(m => m.Period?.ToString()));
    }
}
