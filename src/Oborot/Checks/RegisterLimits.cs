namespace Oborot.Checks;

/// <summary>The judgement numbers of the register of cooperation.</summary>
/// <param name="CommonWords">Two tellings without a name or a figure in common share at least as many telling words to be of one thing.</param>
/// <param name="Covered">Those words are at least this share of the shorter one's.</param>
/// <param name="SameCountDays">The same number of things told within so many days is one number told again.</param>
/// <param name="DueDays">A deadline within so many days is due.</param>
/// <param name="SilentDays">A thing of which nothing is told for longer is silent.</param>
/// <param name="SilentDocuments">… when at least so many later documents tell of its parties.</param>
public sealed record RegisterLimits(int CommonWords, decimal Covered, int SameCountDays, int DueDays, int SilentDays, int SilentDocuments);
