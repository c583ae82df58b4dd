using System.Collections.Frozen;
using Oborot.Model;

namespace Oborot.Checks;

/// <summary>A rule that looks for one thing. One check, one file, one page in <c>docs/checks</c>.</summary>
internal interface ICheck
{
    /// <summary>The stable code, such as <c>OB103</c>.</summary>
    string Code { get; }

    /// <summary>Which claims it has to see together.</summary>
    Reach Reach { get; }

    /// <summary>True when it also needs to see what shares join with those claims: of their texts, what is told of other pairs.</summary>
    bool TakesGuests => false;

    /// <summary>Everything it finds, in a stable order.</summary>
    IEnumerable<Finding> Run(CheckContext context);
}

/// <summary>What a check may look at.</summary>
/// <param name="Board">What is told, by unknown.</param>
/// <param name="Judge">Who decides.</param>
/// <param name="Policy">The numbers.</param>
/// <param name="Statistics">What holds claims against official figures; null where there are none.</param>
internal sealed record CheckContext(Board Board, Judge Judge, Policy Policy, OfficialEvidence? Statistics)
{
    /// <summary>What titles tell that are not part of their text: retellings, which are no claims of their own.</summary>
    public IReadOnlyList<Claim> Titles { get; init; } = [];

    /// <summary>Documents of which nobody asks what they show by themselves.</summary>
    public IReadOnlySet<string> Background { get; init; } = FrozenSet<string>.Empty;
}
