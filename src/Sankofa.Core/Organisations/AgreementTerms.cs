using System.Text.Json;
using System.Text.Json.Serialization;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

public enum DayCount
{
    Calendar, Working, Months,
}

/// <summary>What a term is counted from.</summary>
public enum ClockStart
{
    /// <summary>
    /// Receipt is the day of sending here: the request is on the authority's list the moment it leaves.
    /// </summary>
    Sending, Receipt,

    /// <summary>The authority said yes.</summary>
    Answer,
}

/// <summary>How sure whoever entered a fact was of it.</summary>
public enum Sureness
{
    Verified, InPart, FromMemory, NotFound,
}

/// <summary>How the agreements weigh it: proof, prima facie until disproved, or something else.</summary>
public enum EvidenceWeight
{
    Proof, PrimaFacie, Other,
}

/// <summary>What a piece of evidence is to show.</summary>
public enum EvidenceFor
{
    Nationality, ThirdCountryStay,
}

/// <summary>What a form asks, in the words of the agreements that were read.</summary>
public enum FormField
{
    FamilyName, GivenNames, MaidenName, OtherNames, Sex, BirthDate, BirthPlace, LastResidence, CivilStatus, Spouse,
    MinorChildren, Papers, UnlawfulStaySince, SpecialTreatment,
}

/// <summary>How long something may take. A length that nobody found stays empty and says so.</summary>
public sealed record Term(
    DayCount Count, string Article, Sureness Sureness, int? Length = null, ClockStart? Start = null,
    Wording? Note = null)
{
    [JsonIgnore]
    public bool IsKnown => Length is not null;
}

/// <summary>A rule that is read by people and computed by nobody.</summary>
public sealed record Saying(Wording Text, string Article, Sureness Sureness);

public sealed record Extension(
    DayCount Count, Wording Reasons, string Article, Sureness Sureness, int? Length = null);

/// <summary>One line of a catalogue: what this piece is worth, and which article says so.</summary>
public sealed record CatalogueRow(
    string Code, Wording What, EvidenceWeight Weight, EvidenceFor For, string Article, Sureness Sureness);

public sealed record RequestForm(string Name, IReadOnlyList<FormField> Fields, Sureness Sureness)
{
    /// <summary>
    /// Never sent, whatever a form asks: since when a stay is unlawful tells when a claim ended, and what somebody
    /// needs
    /// on the way is health data that an identity does not rest on.
    /// </summary>
    private static readonly FormField[] Withheld = [FormField.UnlawfulStaySince, FormField.SpecialTreatment];

    [JsonIgnore]
    public IEnumerable<FormField> Asked => Fields.Where(f => !Withheld.Contains(f));

    [JsonIgnore]
    public IEnumerable<FormField> NotSent => Fields.Where(f => Withheld.Contains(f));

    public bool Asks(FormField field) => Asked.Contains(field);
}

/// <summary>
/// Who bound themselves: countries by code. Both empty: a text to try clocks with, which binds nobody.
/// </summary>
public sealed record AgreementParties(IReadOnlyList<string> Requesting, IReadOnlyList<string> Requested)
{
    [JsonIgnore]
    public bool BindNobody => Requesting.Count == 0 || Requested.Count == 0;

    public bool Bind(string requesting, string requested) =>
        Requesting.Contains(requesting, StringComparer.Ordinal) && Requested.Contains(requested,
            StringComparer.Ordinal);
}

/// <summary>What one version of an agreement says, each fact with its article and how sure we are.</summary>
public sealed record AgreementTerms(
    string Source, Wording Standing, AgreementParties Parties, RequestForm Form,
    IReadOnlyList<string> Languages, IReadOnlyList<CatalogueRow> Catalogue, Term? Answer = null,
    Extension? Extension = null, Saying? Silence = null, Term? Interview = null, Term? TravelDocument = null,
    Term? DocumentValidity = null, Term? Reissue = null, Term? Transfer = null, Saying? ValidPassport = null,
    IReadOnlyList<Saying>? Others = null, string Quoted = "")
{
    public CatalogueRow? Find(string code) => Catalogue.FirstOrDefault(row => row.Code == code);

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
