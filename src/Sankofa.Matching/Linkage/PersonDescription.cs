namespace Sankofa.Matching.Linkage;

/// <summary>What sex a record states.</summary>
public enum Sex
{
    /// <summary>Nothing is stated; it says nothing in a comparison.</summary>
    Unknown,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Stated as neither (X in a travel document).</summary>
    Other,
}

/// <summary>What one record says about a person. Whatever is empty says nothing in a comparison.</summary>
/// <param name="FamilyName">Family name or names, as written, in any script; empty when unknown.</param>
/// <param name="GivenNames">Given names as written, separated by spaces; empty when unknown.</param>
/// <remarks>Immutable. Texts may hold any Unicode; the lists are read, never kept changed.</remarks>
public sealed record PersonDescription(string FamilyName, string GivenNames)
{
    /// <summary>
    /// Whether the names come from a machine-readable zone that had no room for the whole
    /// (<see cref="PersonName.MayBeCutShort"/>): the last word may be the beginning of one.
    /// </summary>
    public bool MayBeCutShort { get; init; }

    /// <summary>Birth name, alias, nickname: further names by which the person may be written. Empty when
    /// none.</summary>
    public string OtherNames { get; init; } = "";

    /// <summary>Date of birth as far as it is known.</summary>
    public PartialDay Birth { get; init; }

    /// <summary>Place of birth as written.</summary>
    public string BirthPlace { get; init; } = "";

    /// <summary>Where the person lives or lived: place or address as written.</summary>
    public string Residence { get; init; } = "";

    /// <summary>Sex as stated.</summary>
    public Sex Sex { get; init; }

    /// <summary>The father's name as written.</summary>
    public string FatherName { get; init; } = "";

    /// <summary>The mother's name as written.</summary>
    public string MotherName { get; init; } = "";

    /// <summary>Numbers of papers: passport, identity card, birth certificate. One that agrees is enough.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Telephone numbers; their last 8 digits are compared.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>What a written name says, without anything else.</summary>
    /// <param name="name">A name taken apart.</param>
    /// <returns>A description with the names alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static PersonDescription Of(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new PersonDescription(name.FamilyName, name.GivenNames)
        {
            OtherNames = name.OtherNames, MayBeCutShort = name.MayBeCutShort,
        };
    }
}
