namespace Oborot.Briefs;

/// <summary>A day to keep in mind, for a calendar.</summary>
/// <param name="Id">What tells it from all others, and stays the same when more is told of it.</param>
/// <param name="Day">The day.</param>
/// <param name="Title">What is due.</param>
/// <param name="Words">What is told of it, and where.</param>
/// <param name="Address">Where it can be read; null where there is no address.</param>
public sealed record CalendarEntry(string Id, DateOnly Day, string Title, string Words, string? Address);
