namespace Sankofa.Core.Cases.Lists;

/// <summary>Why a row is not simply taken. The sentence for each stands under the key Lists.Reason.[name].</summary>
public enum ListReason
{
    BlankLine, RepeatedHeader, TotalLine, CountLine, NobodyNamed,
    TooManyCells, TooFewCells, UnreadableCharacters, KeptAsNote, SecondColumnDiffers,
    CaseNumberMissing, CaseNumberOfAnotherFamily, FamilyNumbersDiffer, FamilyByPosition, OthersUnnamed,
    FamilyNameMissing, GivenNamesMissing, NamesInOneCell, NamesPerhapsSwapped, AliasSplit,
    SexMissing, SexUnclear, SexCode, SexAgainstRelationship, PregnantMan,
    BirthDateMissing, DateNotUnderstood, DateImpossible, DatePlaceholder, DateApproximate, DateAmbiguousOrder,
    DateTwoDigitYear, DateDayNumber, DateInFuture, DatesOutOfOrder, BornAfterEvent, AgeImplausible, AgeAgainstBirthDate,
    AgeNotUnderstood,
    MinorNotMinor, MinorWithFamilyRole, MinorAlone, MinorWithAdultFamily, Over65NotOver65, ParentTooYoung, ChildIsAdult,
    PregnantAtThisAge, TwoHeads, NoHead, FamilyReturnDiffers,
    CountryNotUnderstood, CountryUncertain, CountryGuessed, ReturnCountryMissing, ReturnCountryDiffers,
    ReturnTypeNotUnderstood, StatusNotUnderstood, RelationshipNotUnderstood, VulnerabilityNotUnderstood,
    LanguageNotUnderstood,
    PhoneNotUnderstood, PhoneWithoutCountry, PhoneTrunkZero, EmailNotUnderstood,
    AmountNotUnderstood, AmountWithoutCurrency, AmountCurrencyDiffers,
    SameLineTwice, PossibleDuplicate,
}

/// <summary>Something to say about a row. The arguments quote the list, so they are as sensitive as the cell.</summary>
public sealed record Finding(
    int Row, Outcome Outcome, ListField Field, string Header, ListReason Reason, IReadOnlyList<string> Arguments)
{
    /// <summary>The field's name; the header where no field is known; "row" for the row as a whole.</summary>
    public string FieldName => Field switch
    {
        ListField.Unknown => Header,
        ListField.WholeRow => "row",
        _ => Field.ToString(),
    };

    public bool SpeaksOfAsylum => Field == ListField.AdministrativeStatus || AsylumWords.In(Header)
        || Arguments.Any(AsylumWords.In);
}
