namespace Oborot.Statistics.Forecasting;

/// <summary>Mean and standard deviation that a method expects of one coming period, on the scale it works on.</summary>
internal readonly record struct Outlook(double Mean, double Spread);
