using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Cli.Output;

/// <summary>The contract's JSON of a check.</summary>
internal static class CheckDocument
{
    /// <summary>Claims, findings and leftovers as one JSON document.</summary>
    public static string Of(IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings, IReadOnlyList<Leftover> leftovers) =>
        $"{{\"claims\":[{string.Join(',', claims.Select(ClaimRow.Of))}],\"findings\":[{string.Join(',', findings.Select(f => f.Id))}],\"leftovers\":[{string.Join(',', leftovers.Select(JsonRow.Of))}]}}";
}
