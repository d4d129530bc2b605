using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.People;

public enum NationalityStanding
{
    Claimed, Suspected, Established, Refuted,
}

public sealed class Nationality
{
    private Nationality() { }

    internal Nationality(Guid personId, string country, NationalityStanding standing) =>
        (PersonId, Country, Standing) = (personId, country, standing);

    public Guid PersonId { get; private set; }
    public string Country { get; private set; } = "";
    public NationalityStanding Standing { get; set; }
}

public sealed class Alias
{
    private Alias() { }

    internal Alias(Guid personId, string familyName, string givenNames, DateTimeOffset now) =>
        (Id, PersonId, FamilyName, GivenNames) = (Ids.New(now), personId, familyName, givenNames);

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public string FamilyName { get; private set; } = "";
    public string GivenNames { get; private set; } = "";
}

public enum ContactKind
{
    Phone, Email, Address, Relative,
}

public sealed class Contact
{
    public const int ValueLength = 200;

    private Contact() { }

    internal Contact(Guid personId, ContactKind kind, string value, string note, DateTimeOffset now) =>
        (Id, PersonId, Kind, Value, Note) = (Ids.New(now), personId, kind, value, note);

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public ContactKind Kind { get; private set; }
    public string Value { get; private set; } = "";

    /// <summary>"Not after 18:00", "does not know of the return" …</summary>
    public string Note { get; private set; } = "";
}

public enum PaperKind
{
    Passport, IdentityCard, BirthCertificate, ConsularCard, LaissezPasser, DrivingLicence, ResidencePermit, Other,
}

public enum Authenticity
{
    Unchecked, Genuine, Forged, FraudulentlyObtained,
}

public sealed class Paper
{
    public const int NumberLength = 60;

    private Paper() { }

    internal Paper(
        Guid personId, PaperKind kind, string number, string country, DateOnly? issuedOn, DateOnly? expiresOn,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        PersonId = personId;
        Kind = kind;
        Number = number;
        Country = country;
        IssuedOn = issuedOn;
        ExpiresOn = expiresOn;
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public PaperKind Kind { get; private set; }
    public string Number { get; private set; } = "";
    public string Country { get; private set; } = "";
    public DateOnly? IssuedOn { get; private set; }
    public DateOnly? ExpiresOn { get; private set; }
    public Authenticity Authenticity { get; private set; }

    public void Judge(Authenticity authenticity) => Authenticity = authenticity;
}

/// <summary>
/// A folded word by which a person is found; what feeds the search of every organisation that may find it.
/// </summary>
public sealed class NameWord
{
    public const int WordLength = 40;

    private NameWord() { }

    internal NameWord(Guid personId, string word, Sections section) =>
        (PersonId, Word, Section) = (personId, word, section);

    public Guid PersonId { get; private set; }
    public string Word { get; private set; } = "";
    public Sections Section { get; private set; }
}

/// <summary>What a person's values in the record are encrypted with. Destroyed, they are gone for good.</summary>
public sealed class PersonKey
{
    private PersonKey() { }

    internal PersonKey(Guid personId, byte[] key) => (PersonId, Key) = (personId, key);

    public Guid PersonId { get; private set; }
    public byte[]? Key { get; private set; }
    public DateTimeOffset? DestroyedAt { get; private set; }

    public void Destroy(DateTimeOffset now) => (Key, DestroyedAt) = (null, now);
}

internal sealed class NationalityMapping : IEntityTypeConfiguration<Nationality>
{
    public void Configure(EntityTypeBuilder<Nationality> builder)
    {
        builder.HasKey(n => new { n.PersonId, n.Country });
        builder.Property(n => n.Country).HasMaxLength(2).IsFixedLength();
        builder.SeenThroughPerson(Sections.Identity);
    }
}

internal sealed class AliasMapping : IEntityTypeConfiguration<Alias>
{
    public void Configure(EntityTypeBuilder<Alias> builder)
    {
        builder.Property(a => a.FamilyName).HasMaxLength(Person.NameLength);
        builder.Property(a => a.GivenNames).HasMaxLength(Person.NameLength);
        builder.SeenThroughPerson(Sections.Identity);
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(c => c.Value).HasMaxLength(Contact.ValueLength);
        builder.Property(c => c.Note).HasMaxLength(Contact.ValueLength);
        builder.SeenThroughPerson(Sections.Contact);
    }
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.Property(p => p.Number).HasMaxLength(Paper.NumberLength);
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.SeenThroughPerson(Sections.Identity);
    }
}

internal sealed class NameWordMapping : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> builder)
    {
        builder.HasKey(w => new { w.PersonId, w.Word, w.Section });
        builder.Property(w => w.Word).HasMaxLength(NameWord.WordLength).UseCollation("C");
        builder.SeenByOwnRule();
    }
}

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> builder)
    {
        builder.HasKey(k => k.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<PersonKey>(k => k.PersonId);
        builder.SeenByOwnRule();
    }
}
