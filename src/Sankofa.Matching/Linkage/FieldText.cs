namespace Sankofa.Matching.Linkage;

/// <summary>What a record says in a field, as it is shown beside the other record.</summary>
internal static class FieldText
{
    internal static string Of(Field field, PersonDescription person) => field switch
    {
        Field.Family => person.FamilyName,
        Field.Given => person.GivenNames,
        Field.BirthDate => person.Birth.ToString(),
        Field.BirthPlace => person.BirthPlace,
        Field.Residence => person.Residence,
        Field.Sex => person.Sex == Sex.Unknown ? "" : person.Sex.ToString(),
        Field.Father => person.FatherName,
        Field.Mother => person.MotherName,
        Field.Number => person.Numbers.Count == 0 ? "" : string.Join(", ", person.Numbers),
        _ => person.Phones.Count == 0 ? "" : string.Join(", ", person.Phones),
    };
}
