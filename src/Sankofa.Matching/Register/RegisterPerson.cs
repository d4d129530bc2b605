namespace Sankofa.Matching.Register;

/// <summary>A person as a register holds them, for <see cref="PersonIndex"/>. Nothing but the id is required.</summary>
/// <param name="Id">The register's own number of the person; two records of one id are one person.</param>
/// <param name="FamilyName">Family names as written, in any script; several words are several names.</param>
/// <param name="GivenNames">Given names as written, in any script and order.</param>
/// <param name="Sex">
/// 'F' or 'M' (either case); any other character, such as 'X' or '\0', is unknown or another one and counts for
/// nothing.
/// </param>
/// <param name="BirthYear">1 to 4095 of the Gregorian calendar; 0 or anything else is unknown.</param>
/// <param name="BirthMonth">1 to 12; 0 or anything else is unknown. Without a year it counts for nothing.</param>
/// <param name="BirthDay">1 to 31; 0 or anything else is unknown. Without a month it counts for nothing.</param>
/// <param name="BirthPlace">The place of birth as written.</param>
/// <param name="FatherName">The father's names as written, in any order.</param>
/// <param name="MotherName">The mother's names as written, in any order.</param>
public readonly record struct RegisterPerson(
    long Id,
    string? FamilyName,
    string? GivenNames,
    char Sex = '\0',
    int BirthYear = 0,
    int BirthMonth = 0,
    int BirthDay = 0,
    string? BirthPlace = null,
    string? FatherName = null,
    string? MotherName = null);
