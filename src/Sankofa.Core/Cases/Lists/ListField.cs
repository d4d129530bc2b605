namespace Sankofa.Core.Cases.Lists;

/// <summary>What a column of a list holds.</summary>
public enum ListField
{
    Unknown, CaseNumber, Organisation, HostCountry, FamilyName, GivenNames, FullName, Sex, BirthDate, Age, BirthPlace,
    Nationality, ReturnCountry, ReturnPlace, ReturnType,
    /// <summary>Speaks of an asylum claim: whoever writes it must put it behind the asylum wall.</summary>
    AdministrativeStatus,
    Relationship, FamilyReference, Phone, Email, Language, Vulnerability, CounsellingDate, ConsentDate,
        PlannedDeparture,
    ActualDeparture, Arrival, Flight, Scheme, Amount, Sector, Remarks, PaperNumber,
    /// <summary>Never a column: a finding about the row as a whole.</summary>
    WholeRow,
}

/// <summary>What became of a row, the worst last among rows that speak of somebody.</summary>
public enum Outcome { Taken, Doubtful, Refused, Ignored }

public enum ListSex { Unknown, Female, Male, Other }

public enum ListReturnType { Unknown, Voluntary, Independent, Forced }

/// <summary>Behind the asylum wall as a whole, since even "no claim" tells.</summary>
public enum ListStatus
{
    Unknown, ClaimPending, ClaimRejected, ReturnDecision, Undocumented, PermitExpired, PermitValid, Protected,
}

public enum ListRelationship { Unknown, Head, Spouse, Child, Parent, Sibling, OtherRelative, Guardian }

public enum ListVulnerability
{
    Other, UnaccompaniedMinor, Over65, Pregnant, Trafficking, Medical, MentalHealth, Disability, SingleParent, Violence,
}

/// <summary>An amount in minor units of an ISO 4217 currency: XOF, XAF and GNF have none.</summary>
public readonly record struct ListMoney(long Minor, string Currency);

/// <summary>One number: as written, and in E.164 where the writing says which country it belongs to.</summary>
public sealed record ListPhone(string Written, string? E164);

/// <summary>What the list says and no field takes: kept word for word.</summary>
public sealed record ListNote(string Header, string Text, bool SpeaksOfAsylum);

/// <summary>A header that nobody knows; the proposal comes from the cells below it and is there to be asked
/// about.</summary>
public sealed record UnknownHeader(int Column, string Header, ListField? Proposal, IReadOnlyList<string> Samples);
