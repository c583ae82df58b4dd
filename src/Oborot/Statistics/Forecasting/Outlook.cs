namespace Oborot.Statistics.Forecasting;

/// <summary>What a method expects of one coming period, on the scale it works on.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Spread">The standard deviation about it.</param>
/// <param name="Degrees">How many degrees of freedom that rests on.</param>
internal readonly record struct Outlook(double Mean, double Spread, int Degrees);
