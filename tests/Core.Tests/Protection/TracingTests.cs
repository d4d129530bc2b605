using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Protection.Tracing;
using Sankofa.Core.Tests.Cases;
using Xunit;

namespace Sankofa.Core.Tests.Protection;

/// <summary>Whose wish a search for family rests on, what stops it, and what nobody is told too early.</summary>
public sealed class TracingTests
{
    private readonly Given given = Given.AFile();

    [Fact]
    public void A_child_who_does_not_want_to_be_traced_is_not_traced()
    {
        var child = given.Child();
        Refused("Tracing.Wish.No", () => Open(child, TracingWish.DoesNotWant));
    }

    [Fact]
    public void A_child_is_traced_with_its_own_words_and_the_agreement_of_a_guardian()
    {
        var child = given.Child();
        Refused("Tracing.Wish.NoGuardian", () => Open(child, guardian: ""));
        Refused("Tracing.Wish.NoWords", () => Open(child, words: ""));
        Assert.True(Open(child).IsOpen);
        Assert.True(Open(given.Child(2), TracingWish.TooYoungToSay, words: "").IsOpen);
    }

    [Fact]
    public void Nobody_says_for_an_adult_what_the_adult_wants()
    {
        var adult = given.Adult();
        Refused("Tracing.Wish.Adult", () => Open(adult, TracingWish.TooYoungToSay, guardian: ""));
        Assert.True(Open(adult, guardian: "").IsOpen);
    }

    [Fact]
    public void Nobody_outside_is_contacted_before_the_interests_of_the_child_are_checked()
    {
        var (tracing, mother) = Sought(given.Child());
        Refused("Tracing.Contact.NoCheck", () => Contact(tracing, mother, ContactResult.NoAnswer));
        Check(tracing);
        Contact(tracing, mother, ContactResult.NoAnswer);
        Assert.Single(mother.Contacts);
    }

    [Fact]
    public void Nothing_of_the_child_is_told_before_the_kinship_is_confirmed_and_the_relative_agrees()
    {
        var (tracing, mother) = Sought(given.Child());
        Check(tracing);
        Contact(tracing, mother, ContactResult.Agrees);
        Refused("Tracing.Contact.NotConfirmed", () => Contact(tracing, mother, ContactResult.Reached, tells: true));
        Confirm(tracing, mother, new(KinProof.Papers, "Acte de naissance."));
        Contact(tracing, mother, ContactResult.Declines);
        Refused("Tracing.Contact.NotAgreed", () => Contact(tracing, mother, ContactResult.Reached, tells: true));
        Contact(tracing, mother, ContactResult.Agrees);
        Contact(tracing, mother, ContactResult.Reached, tells: true);
        Assert.Equal(4, mother.Contacts.Count);
    }

    [Fact]
    public void The_no_of_the_child_stops_everything_even_while_the_file_rests()
    {
        var (tracing, mother) = Sought(given.Child());
        Check(tracing);
        given.File.Suspend("hospital", given.Me);
        tracing.Refuse(given.File, "", given.Me);
        Assert.Equal(TracingOutcome.StoppedByPerson, tracing.Outcome);
        given.File.Reopen("back", given.Me);
        Refused("Tracing.Ended", () => Contact(tracing, mother, ContactResult.NoAnswer));
        Refused("Tracing.Ended", () => tracing.Seek(given.File, Mother(), given.Me));
    }

    [Fact]
    public void No_authority_is_asked_for_the_family_while_a_claim_is_pending_in_the_file()
    {
        var parent = given.Adult();
        var (tracing, mother) = Sought(given.Child());
        Check(tracing);
        given.Fact(FactKind.AsylumPending, parent, Sections.Asylum);
        Refused("Tracing.Contact.ClaimPending",
            () => Contact(tracing, mother, ContactResult.NoAnswer, means: ContactMeans.ThroughAuthority));
        Contact(tracing, mother, ContactResult.NoAnswer, means: ContactMeans.ThroughPartner);
        Assert.Single(mother.Contacts);
    }

    [Fact]
    public void A_dna_test_follows_an_agreement_and_the_consent_of_both()
    {
        var (tracing, mother) = Sought(given.Child());
        var test = new ProofTerms(KinProof.Dna, "Laboratoire.");
        Refused("Tracing.Confirm.NoAgreement", () => Confirm(tracing, mother, test));
        test = test with { DnaAgreement = "Accord, art. 5" };
        Refused("Tracing.Confirm.NoConsent", () => Confirm(tracing, mother, test with { PersonConsented = true }));
        Refused("Tracing.Confirm.NoConsent", () => Confirm(tracing, mother, test with { RelativeConsented = true }));
        Confirm(tracing, mother, test with { PersonConsented = true, RelativeConsented = true });
        Assert.True(mother.IsConfirmed);
    }

    [Fact]
    public void What_was_found_last_holds_and_what_was_found_before_stays()
    {
        var (tracing, mother) = Sought(given.Child());
        var somebody = Ids.New(given.Me.Now);
        Confirm(tracing, mother, new(KinProof.Witness, "Une voisine."), somebody);
        Assert.True(mother.IsConfirmed);
        CandidateFinding.RuleOut(given.File, tracing, mother, somebody, "Une homonyme.", given.Me);
        Assert.False(mother.IsConfirmed);
        Assert.Equal(2, mother.Findings.Count);
    }

    [Fact]
    public void A_family_found_opens_no_gate_by_itself()
    {
        var (tracing, mother) = Sought(given.Child());
        Check(tracing);
        Refused("Tracing.End.NobodyFound",
            () => tracing.End(given.File, TracingOutcome.FoundAndContacted, "Mère jointe.", given.Me));
        Confirm(tracing, mother, new(KinProof.InterviewWithBoth, "Entretiens."));
        Contact(tracing, mother, ContactResult.Agrees);
        tracing.End(given.File, TracingOutcome.FoundAndContacted, "Mère jointe.", given.Me);
        Assert.False(given.File.Holds(FactKind.FamilyAssessed, tracing.PersonId, given.Today));
        Assert.False(given.File.Holds(FactKind.BestInterestsFavourable, tracing.PersonId, given.Today));
        Assert.False(given.File.Holds(FactKind.GuardianReceiving, tracing.PersonId, given.Today));
    }

    [Fact]
    public void What_the_host_side_does_stands_behind_the_wall()
    {
        given.File.NewEvents.Clear();
        var (tracing, mother) = Sought(given.Child());
        Check(tracing);
        Contact(tracing, mother, ContactResult.NoAnswer);
        tracing.Refuse(given.File, "Elle ne veut plus.", given.Me);
        var told = given.File.NewEvents
            .Where(e => e.Kind.StartsWith("Protection.", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, told.Count);
        Assert.All(told, e => Assert.Equal(Sections.Asylum, e.Section));
    }

    private static void Refused(string why, Action act) => Assert.Equal(why, Assert.Throws<RuleViolation>(act).Text);

    private static RelativeTerms Mother() => new(Kinship.Mother, "Diallo", "Mariama", 1985, "Kolda", "", "");

    private (FamilyTracing Tracing, SoughtRelative Mother) Sought(Person child)
    {
        var tracing = Open(child);
        return (tracing, tracing.Seek(given.File, Mother(), given.Me));
    }

    private FamilyTracing Open(
        Person person, TracingWish wish = TracingWish.Wants, string words = "Je veux revoir maman.",
        string guardian = "Administratrice ad hoc") => FamilyTracing.Open(
        given.File, person.Id,
        new TracingTerms("Séparée en route.", wish, words, guardian, given.Me.UserId, given.Me.Name,
            given.Today.AddDays(60)), [], given.Me);

    private void Check(FamilyTracing tracing) => given.File.Establish(
        FactKind.BestInterestsChecked, Sections.Protection, tracing.PersonId, given.Today, null, "test", given.Me);

    private void Confirm(FamilyTracing tracing, SoughtRelative relative, ProofTerms terms, Guid? candidate = null) =>
        CandidateFinding.Confirm(given.File, tracing, relative, candidate, terms, given.Me);

    private void Contact(
        FamilyTracing tracing, SoughtRelative relative, ContactResult result, bool tells = false,
        ContactMeans means = ContactMeans.Phone) => ContactAttempt.Record(
        given.File, tracing, relative, new ContactTerms(given.Today, "Inès", means, result, tells, ""), given.Me);
}
