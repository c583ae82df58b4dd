using Oborot.Model;

namespace Oborot.Cli.Output;

/// <summary>The contract's JSON of a claim.</summary>
internal static class ClaimRow
{
    /// <summary>The keys, in order.</summary>
    public static readonly string[] Keys = ["document"];

    /// <summary>A claim as JSON.</summary>
    public static string Of(Claim claim) => throw new NotSupportedException(claim.Id);
}
