namespace Sankofa.Matching;

/// <summary>How two written names relate, the strongest first.</summary>
public enum NameRelation
{
    /// <summary>A side has no word: nothing can be said.</summary>
    NotStated,

    /// <summary>The same words, but for accents, case, punctuation and order.</summary>
    Same,

    /// <summary>The same name as another orthography writes it.</summary>
    OtherSpelling,

    /// <summary>Nearly the same: too far apart for a spelling, near enough for a typo.</summary>
    Near,

    /// <summary>Some words agree and others do not, or one side has words that the other lacks.</summary>
    Part,

    /// <summary>Initials that agree with names of the other side.</summary>
    Initial,

    /// <summary>Names of one origin that are not one name, as Mamadou and Muhammad: a weak sign.</summary>
    Cognate,

    /// <summary>Nothing agrees.</summary>
    Different,
}
