namespace Oborot.Checks;

/// <summary>One kind of relation between unknowns. One relation, one file, one page in <c>docs/checks</c>.</summary>
internal interface IRelation
{
    /// <summary>The stable code, such as <c>OB101</c>.</summary>
    string Code { get; }

    /// <summary>Adds the equations that hold between the unknowns of a board, with the unknowns that they bring in.</summary>
    void Relate(Board board);
}
