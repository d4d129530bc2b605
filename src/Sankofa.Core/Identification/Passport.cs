using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>A passport as it lies on the table, and who looked at it.</summary>
public sealed record PassportTerms(
    string Number, string Country, string IssuedAt, DateOnly? IssuedOn, DateOnly ValidUntil, string SeenBy,
    DateOnly SeenOn, bool Compared);

public sealed partial class TravelDocument
{
    private TravelDocument(CaseFile file, Guid personId, PassportTerms terms, Me me)
        : this(file, personId, new DocumentTerms(
            TravelDocumentKind.Passport, terms.Number, default, terms.ValidUntil, false, terms.IssuedAt), me)
    {
        IssuedOn = terms.IssuedOn;
        // The organisation wrote it down; a State issued it.
        AuthorityName = "";
        Country = terms.Country;
        SeenBy = terms.SeenBy.Trim();
        SeenOn = terms.SeenOn;
    }

    public string SeenBy { get; private set; } = "";

    /// <summary>
    /// The day somebody held the passport in hand; null for a document that the authority issued for this return.
    /// </summary>
    public DateOnly? SeenOn { get; private set; }

    public bool IsSeenPassport => SeenOn is not null;

    public Act RevokedBy => IsSeenPassport ? Act.RecordPassport : Act.IssueDocument;

    /// <summary>
    /// A valid passport says who its bearer is and lets them cross the border: no authority has to be asked. Only the
    /// passport of a country that the person may be a national of counts; another's could tell of a claim.
    /// </summary>
    public static TravelDocument SeePassport(CaseFile file, Guid personId, PassportTerms terms, Me me)
    {
        file.Must(Act.RecordPassport, Sections.Identity, me);
        file.MustBeRunning();
        var member = file.MemberOf(personId);
        RuleViolation.When(!member.Returns, "Identification.Document.NotReturning", "PersonId");
        RuleViolation.When(!IsNationality(member, terms.Country), "Identification.Passport.NotTheirs", nameof(Country));
        RuleViolation.When(
            Asking.IsAuthority(me.OrganisationKind) && terms.Country != me.Country,
            "Identification.Passport.OtherCountry", nameof(Country));
        RuleViolation.When(terms.Number.Trim().Length == 0, "Identification.Document.NoNumber", nameof(Number));
        RuleViolation.When(terms.IssuedOn > me.Today, "Identification.Document.InTheFuture", nameof(IssuedOn));
        RuleViolation.When(terms.ValidUntil < terms.IssuedOn, "Identification.Document.EndsBefore", nameof(ValidUntil));
        RuleViolation.When(terms.ValidUntil < me.Today, "Identification.Document.Expired", nameof(ValidUntil));
        RuleViolation.When(terms.SeenBy.Trim().Length == 0, "Identification.Passport.NobodySaw", nameof(SeenBy));
        RuleViolation.When(terms.SeenOn > me.Today, "Identification.Passport.SeenInTheFuture", nameof(SeenOn));
        RuleViolation.When(!terms.Compared, "Identification.Passport.NotCompared", nameof(PassportTerms.Compared));
        RuleViolation.When(
            AsylumWords.In(terms.IssuedAt) || AsylumWords.In(terms.SeenBy),
            "Identification.Request.TellsTooMuch", nameof(IssuedAt));
        var passport = new TravelDocument(file, personId, terms, me);
        foreach (var (kind, until) in new (FactKind, DateOnly?)[]
                 {
                     (FactKind.IdentityEstablished, null), (FactKind.PassportSeen, terms.ValidUntil),
                     (FactKind.TravelDocument, terms.ValidUntil),
                 })
        {
            file.Establish(kind, Sections.Identity, personId, terms.SeenOn, until, passport.Source, me);
        }

        member.Person.Claim(terms.Country, People.NationalityStanding.Established);
        file.Record(me, IdentificationEvents.PassportSeen, Sections.Identity, personId,
            new { document = passport.Id, authority = passport.AuthorityId, terms.SeenOn, terms.ValidUntil },
            new { terms.Number, terms.Country, terms.SeenBy });
        return passport;
    }

    private static bool IsNationality(Member member, string country) => member.Person.Nationalities.Exists(
        n => n.Country == country && n.Standing != People.NationalityStanding.Refuted);
}
