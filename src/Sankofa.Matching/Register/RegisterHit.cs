namespace Sankofa.Matching.Register;

/// <summary>
/// A person of the register who may be the one looked for, and what each field says for or against it. It ranks; it
/// never decides: the best hit for somebody who is not in the register scores like many a true one.
/// </summary>
/// <param name="Id">The register's number of the person.</param>
/// <param name="Score">
/// The sum of the fields in bits: the binary logarithm of how many times likelier the query is if it is this person
/// than if it is somebody drawn from the register by chance, to whom two hundred of the country at large are added so
/// that a name is not common for being borne by everybody of a village. Comparable between hits of one search.
/// </param>
/// <param name="Fields">The contribution of each field, in bits.</param>
public readonly record struct RegisterHit(long Id, double Score, FieldBits Fields);

/// <summary>
/// What each field contributes to <see cref="RegisterHit.Score"/>, in bits: positive speaks for the person, negative
/// against, 0 where the query or the register is silent.
/// </summary>
/// <param name="FamilyName">The family names of the query.</param>
/// <param name="GivenNames">The given names of the query.</param>
/// <param name="Birth">The date of birth, as far as it is known on both sides.</param>
/// <param name="Sex">The sex.</param>
/// <param name="BirthPlace">The place of birth.</param>
/// <param name="Father">The father's names that are not the person's own family name.</param>
/// <param name="Mother">The mother's names.</param>
/// <param name="Swapped">
/// True when family and given names agree crosswise; the price of the exchange is in
/// <paramref name="FamilyName"/>.
/// </param>
public readonly record struct FieldBits(
    float FamilyName, float GivenNames, float Birth, float Sex, float BirthPlace, float Father, float Mother,
    bool Swapped)
{
    internal float Sum => FamilyName + GivenNames + Birth + Sex + BirthPlace + Father + Mother;
}
