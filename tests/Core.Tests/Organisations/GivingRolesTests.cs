using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Xunit;

namespace Sankofa.Core.Tests.Organisations;

/// <summary>Who runs one organisation makes nobody speak for a State.</summary>
public sealed class GivingRolesTests
{
    private static readonly Guid Office = Guid.CreateVersion7();

    [Theory]
    [InlineData(Role.Secretariat)]
    [InlineData(Role.FocalPoint)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Guest)]
    public void A_role_that_reaches_beyond_the_organisation_is_given_by_the_house_alone(Role role)
    {
        var refused = Assert.Throws<RuleViolation>(() => Invite(role, ofTheHouse: false));
        Assert.Equal("Organisations.Role.ByTheHouse", refused.Text);
        Assert.Equal(role, Invite(role, ofTheHouse: true).Role);
    }

    [Fact]
    public void Every_role_that_may_do_something_in_the_Dialogue_is_given_by_the_house()
    {
        Act[] acts = [Act.AttendDialogue, Act.ReadDialogue, Act.ContributeToDialogue, Act.SpeakForCountry,
            Act.RunDialogue];
        Assert.All(Enum.GetValues<Role>().Where(role => acts.Any(Rights.Of(role).Contains)),
            role => Assert.True(Rights.GivenByTheHouse.Contains(role), role.ToString()));
        Assert.Equal(Role.Counsellor, Invite(Role.Counsellor, ofTheHouse: false).Role);
    }

    private static Invitation Invite(Role role, bool ofTheHouse) => Invitation.ToPost(
        "quelqu-un@exemple.org", "Quelqu'un", Office, role,
        new Administrator(Guid.CreateVersion7(), "Fictive", ofTheHouse, Office, DateTimeOffset.UnixEpoch)).Invitation;
}
