using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Finds who says what.</summary>
internal sealed class Speakers
{
    public void Start(Sheet sheet, Layout layout)
    {
        _ = (sheet, layout);
    }

    public Found<string>? Of(Draft draft)
    {
        _ = draft;
        return null;
    }

    public Found<string>? SideOf(Draft draft)
    {
        _ = draft;
        return null;
    }
}
