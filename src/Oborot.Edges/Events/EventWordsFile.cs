using Oborot.Events;
using Oborot.Model;

namespace Oborot.Edges.Events;

/// <summary>Reads <c>data/events.yaml</c>.</summary>
public static class EventWordsFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It has not the form of one; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static EventWords Load(string path) => Read(Section.Load(path));

    private static EventWords Read(Section root)
    {
        root.Allow("kinds", "today", "yesterday", "earlier", "last_year", "first_in", "years", "since", "denial", "way", "bodies");
        return new EventWords
        {
            Kinds = root.Map("kinds").Keyed(Type, Phrases),
            Today = Phrases(root, "today"),
            Yesterday = Phrases(root, "yesterday"),
            Earlier = Phrases(root, "earlier"),
            LastYear = Phrases(root, "last_year"),
            FirstIn = Phrases(root, "first_in"),
            Years = Phrases(root, "years"),
            Since = Phrases(root, "since"),
            Denial = Phrases(root, "denial"),
            Way = Phrases(root, "way"),
            Bodies = [.. root.Map("bodies").Keys.Select(k => Body(root.Map("bodies").Map(k), k))],
        };
    }

    private static (EventBody Body, CuePhrases Told) Body(Section at, string key)
    {
        at.Allow("name", "told");
        return (new EventBody(key, at.Text("name"), IsListed: true), Phrases(at, "told"));
    }

    private static EventType Type(Section at, string key) =>
        Words.TryParse<EventType>(key, out var type) ? type : throw at.Unknown(key, string.Join(", ", Enum.GetValues<EventType>().Select(t => Words.Of(t))));

    private static CuePhrases Phrases(Section at, string key) => new(at.List(key));
}
