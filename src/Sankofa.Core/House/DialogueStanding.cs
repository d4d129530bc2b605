using Sankofa.Core.Organisations;

namespace Sankofa.Core.House;

/// <summary>
/// What the policies know of somebody who works in the Dialogue; nothing for everybody else, the public included.
/// </summary>
public static class DialogueStanding
{
    /// <summary>What stands where others have a country.</summary>
    public const string NoCountry = "SEC";

    public const string Secretariat = "secretariat";
    public const string Member = "member";
    public const string Guest = "guest";

    public static string Of(Me me) =>
        me.May(Act.RunDialogue) ? Secretariat
        : me.May(Act.ReadDialogue) ? Member
        : me.May(Act.AttendDialogue) ? Guest
        : "";

    public static string CountryOf(Me me) => me.May(Act.RunDialogue) ? NoCountry : me.Country;
}
