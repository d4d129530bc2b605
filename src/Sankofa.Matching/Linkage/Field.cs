namespace Sankofa.Matching.Linkage;

/// <summary>The fields of two records that are compared, each for itself.</summary>
public enum Field
{
    /// <summary>Family name, with the other names as a second chance.</summary>
    Family,

    /// <summary>Given names.</summary>
    Given,

    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Place of birth.</summary>
    BirthPlace,

    /// <summary>Place of residence or address.</summary>
    Residence,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>The father's name.</summary>
    Father,

    /// <summary>The mother's name.</summary>
    Mother,

    /// <summary>Numbers of papers.</summary>
    Number,

    /// <summary>Telephone numbers.</summary>
    Phone,
}

/// <summary>How the two values of a field relate. Which relations a field knows, see
/// <see cref="Relations.Of"/>.</summary>
public enum Relation
{
    /// <summary>At least one side states nothing: the field says nothing, its weight is 0.</summary>
    NotStated,

    /// <summary>The same, but for accents, case, punctuation and the order of words.</summary>
    Same,

    /// <summary>The same name as another orthography writes it (Diallo, Jallow).</summary>
    SameInAnotherSpelling,

    /// <summary>Nearly the same: a typo, or a spelling that no rule covers.</summary>
    Near,

    /// <summary>One of several words agrees, or one side is the beginning of the other.</summary>
    Part,

    /// <summary>The same as far as a machine-readable zone had room for it.</summary>
    CutShort,

    /// <summary>An initial that agrees with the other side's name.</summary>
    Initial,

    /// <summary>Names of one origin that are not one name (Mamadou, Muhammad): a weak sign.</summary>
    Cognate,

    /// <summary>The family name stands where the other record has the given name, and the reverse.</summary>
    Swapped,

    /// <summary>The family name agrees with a birth name or alias of the other record.</summary>
    OtherName,

    /// <summary>The same day, 1 January or 31 December: hardly more than the same year.</summary>
    SameConventional,

    /// <summary>The same year and month, the day being unknown on a side.</summary>
    SameYearAndMonth,

    /// <summary>The same year; day and month are unknown, or 1 January or 31 December, on a side.</summary>
    SameYearOnly,

    /// <summary>Day and month have changed places.</summary>
    DayAndMonthSwapped,

    /// <summary>One digit differs, or two neighbouring digits have changed places.</summary>
    OneDigitOff,

    /// <summary>The same year, another day.</summary>
    SameYearOtherDay,

    /// <summary>One to three years apart.</summary>
    WithinThreeYears,

    /// <summary>Nothing agrees.</summary>
    Different,
}

/// <summary>Which relations each field can have.</summary>
public static class Relations
{
    private static readonly Relation[] Family =
    [
        Relation.Same, Relation.SameInAnotherSpelling, Relation.Near, Relation.Part, Relation.CutShort,
        Relation.Initial, Relation.Cognate, Relation.OtherName, Relation.Swapped, Relation.Different,
    ];

    private static readonly Relation[] Name =
    [
        Relation.Same, Relation.SameInAnotherSpelling, Relation.Near, Relation.Part, Relation.CutShort,
        Relation.Initial, Relation.Cognate, Relation.Swapped, Relation.Different,
    ];

    private static readonly Relation[] Parent =
    [
        Relation.Same, Relation.SameInAnotherSpelling, Relation.Near, Relation.Part, Relation.Initial,
        Relation.Cognate, Relation.Different,
    ];

    private static readonly Relation[] Date =
    [
        Relation.Same, Relation.SameConventional, Relation.SameYearAndMonth, Relation.SameYearOnly,
        Relation.DayAndMonthSwapped, Relation.OneDigitOff, Relation.SameYearOtherDay, Relation.WithinThreeYears,
        Relation.Different,
    ];

    private static readonly Relation[] Place =
    [
        Relation.Same, Relation.SameInAnotherSpelling, Relation.Near, Relation.Part, Relation.Different,
    ];

    private static readonly Relation[] YesOrNo = [Relation.Same, Relation.Different];

    private static readonly Relation[] Figures = [Relation.Same, Relation.OneDigitOff, Relation.Different];

    /// <summary>All fields, in the order of an explanation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = Enum.GetValues<Field>();

    /// <summary>The relations that a field can have, the strongest first; <see cref="Relation.NotStated"/>
    /// aside.</summary>
    /// <param name="field">A field.</param>
    /// <returns>At least two relations, the last of them <see cref="Relation.Different"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such field.</exception>
    public static IReadOnlyList<Relation> Of(Field field) => field switch
    {
        Field.Family => Family,
        Field.Given => Name,
        Field.BirthDate => Date,
        Field.BirthPlace or Field.Residence => Place,
        Field.Sex => YesOrNo,
        Field.Father or Field.Mother => Parent,
        Field.Number or Field.Phone => Figures,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };
}
