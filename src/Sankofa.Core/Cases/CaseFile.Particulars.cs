using System.Globalization;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Cases;

/// <summary>
/// What an edit says about a person, whole: so that what was before can be kept beside what is after.
/// </summary>
public sealed record Particulars(
    string FamilyName, string GivenNames, Sex Sex, PartialDate BirthDate, string BirthPlace,
    IReadOnlyList<string> Languages)
{
    public static Particulars Of(Person person) => new(
        person.FamilyName, person.GivenNames, person.Sex, person.BirthDate, person.BirthPlace, [.. person.Languages]);
}

/// <summary>The fields that are corrected by two people once the identity is established.</summary>
public enum ValidatedField
{
    FamilyName, GivenNames, Sex, BirthDate, BirthPlace,
}

public sealed partial class CaseFile
{
    /// <summary>An identity that somebody established is corrected by two people, not edited by one.</summary>
    public bool IsValidated(Guid personId, DateOnly today) => Holds(FactKind.IdentityEstablished, personId, today);

    public void Describe(Guid personId, Particulars after, Me me)
    {
        var person = Editable(personId, me);
        var before = Particulars.Of(person);
        var validated = IsValidated(personId, me.Today);
        // Languages are how one speaks with the person: they are no part of an established identity.
        RuleViolation.When(validated && before with { Languages = after.Languages } != after, "Cases.Person.Validated");
        person.Name(after.FamilyName, after.GivenNames);
        person.Describe(after.Sex, after.BirthDate, after.BirthPlace, after.Languages);
        Record(me, CasesEvents.PersonChanged, Sections.Identity, personId,
            personal: new { before = Told(before), after = Told(Particulars.Of(person)) });
    }

    public void AddAlias(Guid personId, string familyName, string givenNames, Me me)
    {
        Editable(personId, me).KnownAs(familyName, givenNames, me.Now);
        Record(me, CasesEvents.PersonChanged, Sections.Identity, personId, new { added = "alias" },
            new { familyName, givenNames });
    }

    public void AddContact(Guid personId, ContactKind kind, string value, string note, Me me)
    {
        Must(Act.EditPerson, Sections.Contact, me);
        Editable(personId, me).ReachedAt(kind, value, note, me.Now);
        Record(me, CasesEvents.PersonChanged, Sections.Contact, personId, new { added = "contact", kind },
            new { value, note });
    }

    public Paper AddPaper(
        Guid personId, PaperKind kind, string number, string country, DateOnly? issuedOn, DateOnly? expiresOn,
        Authenticity authenticity, Me me)
    {
        var paper = Editable(personId, me).Holds(kind, number, country, issuedOn, expiresOn, me.Now);
        paper.Judge(authenticity);
        Record(me, CasesEvents.PersonChanged, Sections.Identity, personId,
            new { added = "paper", kind, country, authenticity }, new { number, issuedOn, expiresOn });
        return paper;
    }

    /// <summary>
    /// A country claimed, suspected, established or refuted: it decides who stands on the origin side.
    /// </summary>
    public void ClaimNationality(Guid personId, string country, NationalityStanding standing, Me me)
    {
        var person = Editable(personId, me);
        RuleViolation.When(country.Length == 0, "People.Nationality.NoCountry", "Country");
        RuleViolation.When(
            IsValidated(personId, me.Today)
            && person.Nationalities.Exists(n => n.Country == country && n.Standing == NationalityStanding.Established),
            "Cases.Person.Validated", "Country");
        person.Claim(country, standing);
        MindTheWall(me);
        Record(me, CasesEvents.PersonChanged, Sections.Identity, personId, new { added = "nationality" },
            new { country, standing });
    }

    public Correction AskCorrection(Guid personId, ValidatedField field, string newValue, string reason, Me me)
    {
        var person = MemberOf(personId).Person;
        Corrected(Particulars.Of(person), field, newValue.Trim());
        return AskCorrection(personId, field.ToString(), ValueOf(Particulars.Of(person), field), newValue, reason, me);
    }

    /// <summary>
    /// The value as a correction writes it: names as they are, dates in ISO 8601, the sex as its word in the code.
    /// </summary>
    public static string ValueOf(Particulars person, ValidatedField field) => field switch
    {
        ValidatedField.FamilyName => person.FamilyName,
        ValidatedField.GivenNames => person.GivenNames,
        ValidatedField.Sex => person.Sex.ToString(),
        ValidatedField.BirthDate => person.BirthDate.ToString(),
        _ => person.BirthPlace,
    };

    private void Apply(Correction correction)
    {
        var person = MemberOf(correction.PersonId).Person;
        var field = Enum.Parse<ValidatedField>(correction.Field);
        RuleViolation.When(ValueOf(Particulars.Of(person), field) != correction.OldValue, "Cases.Correction.Overtaken");
        var after = Corrected(Particulars.Of(person), field, correction.NewValue);
        person.Name(after.FamilyName, after.GivenNames);
        person.Describe(after.Sex, after.BirthDate, after.BirthPlace, after.Languages);
    }

    private static Particulars Corrected(Particulars person, ValidatedField field, string value) => field switch
    {
        ValidatedField.FamilyName => person with { FamilyName = AtMost(value, Person.NameLength) },
        ValidatedField.GivenNames => person with { GivenNames = AtMost(value, Person.NameLength) },
        ValidatedField.Sex => person with
        {
            Sex = Enum.TryParse<Sex>(value, out var sex) ? sex
                : throw new RuleViolation("Form.Value.Unclear", "NewValue"),
        },
        ValidatedField.BirthDate => person with { BirthDate = Day(value) },
        _ => person with { BirthPlace = AtMost(value, Person.PlaceLength) },
    };

    private static string AtMost(string value, int length)
    {
        RuleViolation.When(value.Length > length, "Form.Value.TooLong", "NewValue");
        return value;
    }

    private static PartialDate Day(string value)
    {
        var parts = value.Length == 0 ? ["0"] : value.Split('-');
        var numbers = parts.Select(p =>
            int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
            .Concat([0, 0]).ToArray();
        if (parts.Length > 3 || !PartialDate.TryOf(numbers[0], numbers[1], numbers[2], out var day))
            throw new RuleViolation("Form.Date.Impossible", "NewValue");
        return day;
    }

    private Person Editable(Guid personId, Me me)
    {
        Must(Act.EditPerson, Sections.Identity, me);
        RuleViolation.When(!IsOpen, "Cases.IsClosed");
        return MemberOf(personId).Person;
    }

    private static object Told(Particulars person) => new
    {
        person.FamilyName, person.GivenNames, person.Sex, birthDate = person.BirthDate.ToString(), person.BirthPlace,
        person.Languages,
    };
}
