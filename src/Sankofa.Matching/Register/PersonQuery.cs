namespace Sankofa.Matching.Register;

/// <summary>What is known or declared of somebody who is looked for; every part may be missing.</summary>
/// <remarks>
/// Names may be written in another orthography or script than the register's, with typing errors, as initials, or the
/// family name in the place of the given one. Where the parts are not known, the whole name goes into either of
/// the two fields alone. Beyond the first three family names, four given names, three names of each parent and
/// three words of the place, what is written counts for nothing.
/// </remarks>
public sealed record PersonQuery
{
    /// <summary>Family names, in any script.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given names, in any script and order; an initial is a name of one letter.</summary>
    public string? GivenNames { get; init; }

    /// <summary>'F' or 'M'; anything else is unknown.</summary>
    public char Sex { get; init; }

    /// <summary>Year of birth in the Gregorian calendar; 0 is unknown.</summary>
    public int BirthYear { get; init; }

    /// <summary>Month of birth, 1 to 12; 0 is unknown.</summary>
    public int BirthMonth { get; init; }

    /// <summary>Day of birth, 1 to 31; 0 is unknown.</summary>
    public int BirthDay { get; init; }

    /// <summary>Place of birth.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>The father's names.</summary>
    public string? FatherName { get; init; }

    /// <summary>The mother's names.</summary>
    public string? MotherName { get; init; }
}
