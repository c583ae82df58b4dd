using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>One thing that a report tells, before anybody words it.</summary>
internal sealed record Fact
{
    public required ClaimKind Kind { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>Whose figure it is.</summary>
    public required int Reporter { get; init; }

    /// <summary>The other party; null where none is named.</summary>
    public required int? Partner { get; init; }

    /// <summary>The number of a product, or <see cref="TrueTrade.AllGoods"/>.</summary>
    public required int Product { get; init; }

    /// <summary>When, told or not.</summary>
    public required Span Span { get; init; }

    /// <summary>True when the period or deadline is told.</summary>
    public required bool IsDated { get; init; }

    /// <summary>True when the partner's statistics are quoted.</summary>
    public required bool ByPartner { get; init; }

    /// <summary>What the figure is told in.</summary>
    public required string Unit { get; init; }

    /// <summary>The true figure in that unit.</summary>
    public double Truth { get; init; }

    /// <summary>The way of a change.</summary>
    public Direction Direction { get; init; }

    /// <summary>True when a change names what it compares with.</summary>
    public bool HasBase { get; init; }

    /// <summary>What a share is part of, where that is told.</summary>
    public Subject? Whole { get; init; }

    /// <summary>The year an aim should be reached.</summary>
    public int Deadline { get; init; }

    /// <summary>The product's name; null for all goods.</summary>
    public string? ProductName => Product == TrueTrade.AllGoods ? null : TrueTrade.Products[Product];

    /// <summary>The country whose statistics are quoted.</summary>
    public string Side => Parties.Codes[ByPartner ? Partner!.Value : Reporter];
}
