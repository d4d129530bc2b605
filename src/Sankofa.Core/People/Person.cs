using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Matching;

namespace Sankofa.Core.People;

public enum Sex
{
    Unknown, Female, Male, Other,
}

/// <summary>One human being, once. What is unknown says so; nothing is invented to fill a field.</summary>
public sealed class Person
{
    public const int NameLength = 120;
    public const int PlaceLength = 120;
    public const int AgeOfMajority = 18;

    private Person() { }

    public Person(DateTimeOffset now) => Id = Ids.New(now);

    public Guid Id { get; private set; }

    /// <summary>Empty where nobody knows it: the person is then a placeholder.</summary>
    public string FamilyName { get; private set; } = "";
    public string GivenNames { get; private set; } = "";
    public Sex Sex { get; private set; }
    public PartialDate BirthDate { get; private set; }
    public string BirthPlace { get; private set; } = "";

    /// <summary>ISO 639 codes, the language the person is most at ease with first.</summary>
    public List<string> Languages { get; private set; } = [];
    public DateOnly? DiedOn { get; private set; }

    /// <summary>Set when the key of the person's values in the record was destroyed.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }
    public int Version { get; private set; }
    public List<Nationality> Nationalities { get; } = [];
    public List<Alias> Aliases { get; } = [];
    public List<Contact> Contacts { get; } = [];
    public List<Paper> Papers { get; } = [];
    public List<NameWord> Words { get; } = [];

    public bool IsPlaceholder => FamilyName.Length == 0 && GivenNames.Length == 0;

    public string FullName => IsPlaceholder ? "" : $"{GivenNames} {FamilyName}".Trim();

    /// <summary>True where the person is, or may still be, under age: a doubt protects the child.</summary>
    public bool IsMinorOn(DateOnly day) => BirthDate.AgeOn(day) is { } age && age.Least < AgeOfMajority;

    /// <summary>The day on which the person is surely of age; null while the birth year is unknown.</summary>
    public DateOnly? OfAgeFrom => BirthDate.Range?.Last.AddYears(AgeOfMajority);

    public void Name(string familyName, string givenNames)
    {
        FamilyName = familyName.Trim();
        GivenNames = givenNames.Trim();
        Index();
    }

    public void Describe(Sex sex, PartialDate birthDate, string birthPlace, IEnumerable<string> languages)
    {
        Sex = sex;
        BirthDate = birthDate;
        BirthPlace = birthPlace.Trim();
        Languages = [.. languages.Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public void Claim(string country, NationalityStanding standing)
    {
        if (Nationalities.Find(n => n.Country == country) is { } known) known.Standing = standing;
        else Nationalities.Add(new Nationality(Id, country, standing));
    }

    public void KnownAs(string familyName, string givenNames, DateTimeOffset now)
    {
        RuleViolation.When((familyName + givenNames).Trim().Length == 0, "People.Alias.Empty", nameof(FamilyName));
        Aliases.Add(new Alias(Id, familyName.Trim(), givenNames.Trim(), now));
        Index();
    }

    public void ReachedAt(ContactKind kind, string value, string note, DateTimeOffset now)
    {
        RuleViolation.When(value.Trim().Length == 0, "People.Contact.Empty", "Value");
        Contacts.Add(new Contact(Id, kind, value.Trim(), note.Trim(), now));
        Index();
    }

    public Paper Holds(PaperKind kind, string number, string country, DateOnly? issuedOn, DateOnly? expiresOn,
        DateTimeOffset now)
    {
        RuleViolation.When(issuedOn > expiresOn, "People.Paper.ExpiresBeforeIssue", "ExpiresOn");
        var paper = new Paper(Id, kind, number.Trim(), country, issuedOn, expiresOn, now);
        Papers.Add(paper);
        Index();
        return paper;
    }

    /// <summary>At the end of retention: what names the person is gone; what was counted stays.</summary>
    public void Erase(DateTimeOffset now)
    {
        FamilyName = GivenNames = BirthPlace = "";
        BirthDate = BirthDate.IsUnknown ? BirthDate : PartialDate.OfYear(BirthDate.Year);
        Aliases.Clear();
        Contacts.Clear();
        Papers.Clear();
        Words.Clear();
        ErasedAt = now;
    }

    /// <summary>Keeps the words by which the person is found in step with the names, numbers and papers.</summary>
    public void Index()
    {
        var wanted = Names()
            .SelectMany(name => NameFolding.Keys(name)).Select(key => (Word: key, Section: Sections.Identity))
            .Concat(Papers.Select(p => (Word: SearchWords.OfPaper(p.Number), Section: Sections.Identity)))
            .Concat(Contacts.Select(c => (Word: SearchWords.OfContact(c), Section: Sections.Contact)))
            .Where(w => w.Word.Length > 0)
            .ToHashSet();
        Words.RemoveAll(word => !wanted.Contains((word.Word, word.Section)));
        var known = Words.Select(word => (word.Word, word.Section)).ToHashSet();
        Words.AddRange(wanted.Where(w => !known.Contains(w)).Select(w => new NameWord(Id, w.Word, w.Section)));
    }

    private IEnumerable<string> Names() =>
        Aliases.SelectMany(a => new[] { a.FamilyName, a.GivenNames }).Append(FamilyName).Append(GivenNames);
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.FamilyName).HasMaxLength(Person.NameLength);
        builder.Property(p => p.GivenNames).HasMaxLength(Person.NameLength);
        builder.Property(p => p.BirthPlace).HasMaxLength(Person.PlaceLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasMany(p => p.Nationalities).WithOne().HasForeignKey(n => n.PersonId);
        builder.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.PersonId);
        builder.HasMany(p => p.Contacts).WithOne().HasForeignKey(c => c.PersonId);
        builder.HasMany(p => p.Papers).WithOne().HasForeignKey(p => p.PersonId);
        builder.HasMany(p => p.Words).WithOne().HasForeignKey(w => w.PersonId);
        builder.SeenByOwnRule();
    }
}
