using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Fills a sheet: tokens, phrases of the pack, names, periods and amounts, in this order, as each builds on those before.</summary>
internal sealed class Spotter
{
    private readonly LexiconMatcher matcher = new();
    private readonly PeriodReader periods = new();

    public void Run(Sheet sheet, Document document, Pack pack)
    {
        sheet.Start(document, pack);
        Fill(sheet);
    }

    public void Run(Sheet sheet, Document document, Pack pack, IReadOnlyList<Stretch> stretches)
    {
        sheet.Start(document, pack, stretches);
        Fill(sheet);
    }

    private void Fill(Sheet sheet)
    {
        matcher.Run(sheet);
        NameMarker.Run(sheet);
        periods.Run(sheet);
        AmountReader.Run(sheet);
    }
}
