using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Which role the parties of a list fill.</summary>
internal enum ListRole : byte
{
    Partner,
    Reporter,
}

/// <summary>What the text has fixed so far: a clause overrides only what it names itself.</summary>
internal record struct Frame
{
    public Found<string>? Indicator { get; set; }

    public Found<string>? Reporter { get; set; }

    public Found<string>? Partner { get; set; }

    public Found<string>? Product { get; set; }

    /// <summary>The goods of the sentence before: what "these goods" means.</summary>
    public Found<string>? EarlierProduct { get; set; }

    public Found<string>? Coverage { get; set; }

    /// <summary>Whose statistics a clause of the sentence names.</summary>
    public Found<string>? Side { get; set; }

    public Found<Period>? Period { get; set; }

    public Found<Direction>? Direction { get; set; }

    public ClaimKind? Kind { get; set; }

    /// <summary>How firmly the sentence speaks so far: a forecast goes on through its list.</summary>
    public Modality Modality { get; set; }

    public ListRole ListRole { get; set; }

    /// <summary>Sign of a balance: −1 in a sentence of deficits.</summary>
    public int BalanceSign { get; set; }

    /// <summary>The same, for the next clause, sentence or paragraph.</summary>
    public readonly Frame From(Scope scope) => this with
    {
        Indicator = Indicator?.From(scope),
        Reporter = Reporter?.From(scope),
        Partner = Partner?.From(scope),
        Product = Product?.From(scope),
        Coverage = Coverage?.From(scope),
        Side = Side?.From(scope),
        Period = Period?.From(scope),
        Direction = Direction?.From(scope),
    };

    /// <summary>For a new sentence: product, direction and kind belong to the old one.</summary>
    public readonly Frame NextSentence(bool continues) => From(Scope.Paragraph) with
    {
        Product = continues ? Product?.From(Scope.Paragraph) : null,
        Modality = Modality.Stated,
        EarlierProduct = Product?.From(Scope.Paragraph),
        Side = null,
        Coverage = continues ? Coverage?.From(Scope.Paragraph) : null,
        Direction = null,
        Kind = continues ? Kind : null,
    };
}
