namespace Oborot.Browser.Tests;

/// <summary>A test in a real browser: skipped, and counted as such, where Debian's Chromium or the rules of accessibility are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Missing;

    internal static string? Missing { get; } =
        !File.Exists(Browser.Program) ? $"there is no {Browser.Program}: install chromium"
        : !File.Exists(Browser.Rules) ? "axe-core is not there: npm could not restore it" : null;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Missing;
}
