using Oborot.Registers;

namespace Oborot.Cli.Views;

/// <summary>What of a register is shown.</summary>
/// <param name="Register">Everything.</param>
/// <param name="Watch">How things stand on the day asked for.</param>
/// <param name="Asked">Which things are asked for.</param>
internal sealed record Board(Register Register, Watch Watch, Selection Asked)
{
    /// <summary>The id of the one thing to show; null for all that are asked for.</summary>
    public string? Only { get; init; }

    /// <summary>The things to show, in the register's order.</summary>
    public IReadOnlyList<Thing> Things => [.. Register.Things.Where(t => Only is null ? Asked.Has(t, Watch.Of(t)) : t.Id == Only)];
}
