using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Xunit;

namespace Sankofa.Core.Tests.Cases;

/// <summary>Withdrawing, leaving, resting, closing, correcting: what people do with a file besides going on.</summary>
public sealed class WayTests
{
    [Fact]
    public void One_adult_withdraws_and_the_other_goes_on()
    {
        var given = Given.AFile();
        var (kofi, efua) = (given.Adult(), given.Adult(Relationship.Spouse));
        given.File.Withdraw(kofi.Id, WithdrawalMeans.ByPhone, "", given.Me);
        Assert.Equal([efua.Id], given.File.Returning.Select(m => m.PersonId));
        Assert.True(given.File.IsOpen);
        given.File.Withdraw(efua.Id, WithdrawalMeans.InPerson, "", given.Me);
        Assert.Equal((Stage.Closed, Outcome.Withdrew), (given.File.Stage, given.File.Outcome));
    }

    [Fact]
    public void A_child_does_not_travel_alone_because_the_last_adult_withdrew_but_siblings_alone_each_decide()
    {
        var family = Given.AFile();
        var father = family.Adult();
        family.Child();
        family.File.Withdraw(father.Id, WithdrawalMeans.InPerson, "", family.Me);
        Assert.Empty(family.File.Returning);

        var siblings = Given.AFile();
        var (first, second) = (siblings.Child(16, Relationship.Head), siblings.Child(15, Relationship.Sibling));
        siblings.File.Withdraw(first.Id, WithdrawalMeans.InPerson, "", siblings.Me);
        Assert.Equal([second.Id], siblings.File.Returning.Select(m => m.PersonId));
    }

    [Fact]
    public void A_withdrawal_tells_every_organisation_of_the_circle_and_holds_while_the_file_rests()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        var red = Given.Agency("BE", OrganisationKind.Ngo);
        given.File.Give(red, Sections.Identity, AccessBasis.Law, "", given.Me);
        given.File.Suspend("waits for a paper", given.Me);
        given.File.Withdraw(kofi.Id, WithdrawalMeans.InPerson, "", given.Me);
        Assert.Equal([red.Id], given.File.NewNotices.Where(n => n.Kind == NoticeKind.Withdrawn)
            .Select(n => n.OrganisationId));
    }

    [Fact]
    public void Whoever_takes_part_again_signs_again()
    {
        var given = Given.AFile();
        var (kofi, _) = (given.Adult(), given.Adult(Relationship.Spouse));
        given.Informed(kofi);
        given.Declared(kofi);
        given.File.Withdraw(kofi.Id, WithdrawalMeans.InPerson, "", given.Me);
        given.File.TakePartAgain(kofi.Id, "changed his mind", given.Me);
        Assert.True(given.File.MemberOf(kofi.Id).Returns);
        Assert.Equal(2, given.Missing(Gate.Application).Count(m => m == "Declared"));
    }

    [Fact]
    public void An_adult_leaves_into_an_own_file_and_the_old_one_does_not_tell_where()
    {
        var given = Given.AFile();
        var (_, efua) = (given.Adult(), given.Adult(Relationship.Spouse));
        given.Informed(efua);
        given.Declared(efua);
        given.Fact(FactKind.ConsentedToIdentification, efua);
        given.Fact(FactKind.AsylumPending, efua, Sections.Asylum);
        given.File.NewEvents.Clear();
        var own = given.File.LetLeave(efua.Id, "SK-26-000002", given.Me);
        Assert.Equal([efua.Id], own.Returning.Select(m => m.PersonId));
        Assert.True(own.Holds(FactKind.Declared, efua.Id, given.Today));
        Assert.True(own.Holds(FactKind.AsylumPending, efua.Id, given.Today));
        Assert.False(own.Holds(FactKind.ConsentedToIdentification, efua.Id, given.Today));
        Assert.DoesNotContain(given.File.NewEvents, e => e.Open.Contains(own.Id.ToString(), StringComparison.Ordinal)
            || e.Open.Contains(own.Reference, StringComparison.Ordinal));
        Assert.NotEqual(own.HouseholdId, given.File.HouseholdId);
    }

    [Fact]
    public void A_minor_does_not_leave_alone_and_the_last_one_has_no_file_to_leave()
    {
        var given = Given.AFile();
        var (kofi, child) = (given.Adult(), given.Child());
        Assert.Equal("Cases.Leave.Minor",
            Assert.Throws<RuleViolation>(() => given.File.LetLeave(child.Id, "SK-26-000002", given.Me)).Text);
        given.File.LetLeave(kofi.Id, "SK-26-000002", given.Me);
        Assert.Equal("Cases.Leave.Minor",
            Assert.Throws<RuleViolation>(() => given.File.LetLeave(child.Id, "SK-26-000003", given.Me)).Text);
    }

    [Fact]
    public void A_file_of_the_origin_side_keeps_the_leaver_behind_the_same_wall()
    {
        var given = Given.AFile();
        given.Adult();
        var suspected = given.Adult(Relationship.Spouse);
        suspected.Claim("FR", NationalityStanding.Suspected);
        var own = given.File.LetLeave(suspected.Id, "SK-26-000002", given.Me);
        Assert.Equal(Side.Origin, own.SideOf(given.Me));
        Assert.Equal(Sections.None, own.SectionsOf(given.Me) & Sections.Asylum);
    }

    [Fact]
    public void A_rest_ends_where_it_began_and_a_closed_file_reopens_at_its_last_stage()
    {
        var given = Given.AFile();
        given.Adult();
        given.GoTo(Stage.Preparation);
        given.File.Suspend("ill", given.Me);
        Assert.Equal("Cases.IsSuspended", Assert.Throws<RuleViolation>(() => given.File.MoveOn("", given.Me)).Text);
        Assert.Equal("Cases.IsSuspended", Assert.Throws<RuleViolation>(() => given.File.StepBack("x", given.Me)).Text);
        given.File.Reopen("well again", given.Me);
        given.File.Close(Outcome.Stayed, "has a permit", given.Me);
        Assert.Equal("Cases.IsClosed", Assert.Throws<RuleViolation>(() => given.Child()).Text);
        given.File.Reopen("permit refused", given.Me);
        Assert.Equal(Stage.Preparation, given.File.Stage);
    }

    [Fact]
    public void A_closed_file_opens_nothing_to_the_country_of_origin()
    {
        var given = Given.AFile();
        given.Adult();
        given.File.Close(Outcome.Stayed, "has a permit", given.Me);
        Assert.Equal("Cases.Access.NotYetToOrigin", Assert.Throws<RuleViolation>(() => given.File.Give(
            Given.Agency("TG", OrganisationKind.Consulate), Sections.Identity, AccessBasis.Law, "", given.Me)).Text);
    }

    [Fact]
    public void Validated_data_is_corrected_by_two_and_the_old_value_stays()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        var second = given.Me with { UserId = Ids.New(given.Me.Now) };
        given.Fact(FactKind.IdentityEstablished, kofi);
        var edit = Particulars.Of(kofi) with { FamilyName = "Mensa" };
        Assert.Equal("Cases.Person.Validated",
            Assert.Throws<RuleViolation>(() => given.File.Describe(kofi.Id, edit, given.Me)).Text);
        given.File.Describe(kofi.Id, Particulars.Of(kofi) with { Languages = ["ee", "fr"] }, given.Me);
        var asked = given.File.AskCorrection(
            kofi.Id, ValidatedField.BirthDate, "1991-04", "birth certificate", given.Me);
        Assert.Equal("Cases.Correction.FourEyes",
            Assert.Throws<RuleViolation>(() => given.File.DecideCorrection(asked, true, given.Me)).Text);
        given.File.DecideCorrection(asked, true, second);
        Assert.Equal(PartialDate.OfMonth(1991, 4), kofi.BirthDate);
        Assert.Equal(("1992-03-01", "1991-04"), (asked.OldValue, asked.NewValue));
        Assert.Equal("Form.Date.Impossible", Assert.Throws<RuleViolation>(() => given.File.AskCorrection(
            kofi.Id, ValidatedField.BirthDate, "1991-02-30", "typing error", given.Me)).Text);
    }

    [Fact]
    public void A_country_newly_suspected_takes_the_asylum_section_from_its_organisations()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        var belgian = Given.Agency("BE", OrganisationKind.Ngo);
        var access = given.File.LetSeeAsylum(belgian, "helps with the appeal", given.Me);
        typeof(CaseAccess).GetProperty(nameof(CaseAccess.Organisation))!.SetValue(access, belgian);
        given.File.ClaimNationality(kofi.Id, "BE", NationalityStanding.Suspected, given.Me);
        Assert.False(access.IsOpen);
    }
}
