using Oborot.Claims;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>Reads the commitments of one spotted document.</summary>
internal sealed class CommitmentReader
{
    private readonly Layout layout = new();

    /// <summary>Everything told of promises, meetings and what became of them, in the order of the text.</summary>
    public IReadOnlyList<Commitment> Read(Sheet sheet)
    {
        layout.Run(sheet);
        return [];
    }
}
