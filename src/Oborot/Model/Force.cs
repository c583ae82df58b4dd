namespace Oborot.Model;

/// <summary>
/// What the words around a figure that is no fact yet commit their speaker to, the least first. A telling may have several:
/// "they proposed … so that trade can be raised".
/// </summary>
public enum Force
{
    /// <summary>It can be reached: can, could, realistic, within reach.</summary>
    Possible,

    /// <summary>It was talked over.</summary>
    Discussed,

    /// <summary>Somebody would like it: want, hope.</summary>
    Wished,

    /// <summary>Somebody puts it forward: proposed, called for.</summary>
    Proposed,

    /// <summary>Somebody is ready for it.</summary>
    Ready,

    /// <summary>Somebody means to do it: plan, intend.</summary>
    Intended,

    /// <summary>It is a goal, a task, a mark that is set.</summary>
    Aimed,

    /// <summary>It must or should be.</summary>
    Obliged,

    /// <summary>It is reckoned with: expected, likely, forecast.</summary>
    Expected,

    /// <summary>The sides agreed on it.</summary>
    Agreed,

    /// <summary>Whoever is to do it gives their word.</summary>
    Promised,

    /// <summary>It is told as what will be, with none of the words above.</summary>
    Certain,
}

/// <summary>Where in its document a claim is told.</summary>
public enum Place
{
    /// <summary>In the outlet's own words, or retold.</summary>
    Body,

    /// <summary>In a title that is not part of the text; offsets then count the title's code points.</summary>
    Title,

    /// <summary>In a headline that opens the text.</summary>
    Headline,

    /// <summary>In the first paragraph behind the headlines.</summary>
    Lead,

    /// <summary>Within quotation marks.</summary>
    Quotation,
}
