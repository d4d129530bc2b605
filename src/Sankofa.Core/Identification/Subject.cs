using System.Text.Json.Serialization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Identification;

public enum EvidenceKind
{
    Paper, Copy, Registration, Statement, Witness, Other,
}

public enum CivilStatus
{
    Single, Married, Divorced, Widowed,
}

/// <summary>
/// A piece as it went out with the request. <see cref="Code"/> names the catalogue's line, <see cref="PaperId"/> the
/// paper of the person's own that it is, if any.
/// </summary>
public sealed record Evidence(
    EvidenceKind Kind, EvidenceWeight Weight, string Description, string? Code = null,
    [property: JsonIgnore] Guid? PaperId = null)
{
    public const int DescriptionLength = 400;
}

public sealed record SubjectPaper(PaperKind Kind, string Number, DateOnly? IssuedOn, DateOnly? ExpiresOn);

/// <summary>What a form asks of one person and the file does not know: told by whoever sends.</summary>
public sealed record Told(Guid PersonId, string MaidenName = "", CivilStatus? CivilStatus = null);

/// <summary>
/// A person as the request tells of them, copied at sending: what the form asks and nothing else. A field that it does
/// not ask is null here and absent from the row. Papers of other countries stay out, for a residence permit or a
/// claimant's card would tell of a claim.
/// </summary>
public sealed record Subject(
    Guid PersonId, string FamilyName, string GivenNames, IReadOnlyList<string>? OtherNames = null, Sex? Sex = null,
    int? BirthDateCode = null, string? BirthPlace = null, IReadOnlyList<SubjectPaper>? Papers = null,
    string? MaidenName = null, CivilStatus? CivilStatus = null, Guid? SpouseId = null,
    IReadOnlyList<Guid>? ChildIds = null)
{
    public const int NameLength = 120;

    [JsonIgnore]
    public PartialDate BirthDate => PartialDate.FromCode(BirthDateCode ?? 0);

    [JsonIgnore]
    public string FullName => $"{GivenNames} {FamilyName}".Trim();

    internal static Subject Of(Member member, string country, RequestForm form, RequestTerms terms,
        IReadOnlyCollection<Member> others, DateOnly today)
    {
        var person = member.Person;
        var told = terms.Told?.FirstOrDefault(t => t.PersonId == person.Id);
        T? Asked<T>(FormField field, T? value) => form.Asks(field) ? value : default;
        return new Subject(
            person.Id, person.FamilyName, person.GivenNames,
            Asked<IReadOnlyList<string>>(FormField.OtherNames, terms.WithOtherNames
                ? [.. person.Aliases.Select(a => $"{a.GivenNames} {a.FamilyName}".Trim())] : null),
            Asked<Sex?>(FormField.Sex, person.Sex), Asked<int?>(FormField.BirthDate, person.BirthDate.ToCode()),
            Asked(FormField.BirthPlace, person.BirthPlace),
            Asked<IReadOnlyList<SubjectPaper>>(FormField.Papers, PapersOf(person, country)),
            Asked(FormField.MaidenName, Filled(told?.MaidenName)),
            Asked(FormField.CivilStatus, told?.CivilStatus),
            Asked<Guid?>(FormField.Spouse, SpouseOf(member, others)),
            Asked(FormField.MinorChildren, ChildrenOf(member, others, today)));
    }

    private static IReadOnlyList<SubjectPaper> PapersOf(Person person, string country) =>
    [
        .. person.Papers.Where(p => OwnPapers.MayBeNamedTo(country, p))
            .Select(p => new SubjectPaper(p.Kind, p.Number, p.IssuedOn, p.ExpiresOn)),
    ];

    // By reference to those who are asked about anyway: nobody else is named because a form has a line for them.
    private static Guid? SpouseOf(Member member, IReadOnlyCollection<Member> others) => member.Relationship switch
    {
        Relationship.Head => others.FirstOrDefault(m => m.Relationship == Relationship.Spouse)?.PersonId,
        Relationship.Spouse => others.FirstOrDefault(m => m.Relationship == Relationship.Head)?.PersonId,
        _ => null,
    };

    private static IReadOnlyList<Guid>? ChildrenOf(
        Member member, IReadOnlyCollection<Member> others, DateOnly today) =>
        member.Relationship is not (Relationship.Head or Relationship.Spouse) ? null
        : [.. others.Where(m => m.Relationship == Relationship.Child && m.IsMinorOn(today)).Select(m => m.PersonId)];

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal static class CopiedAtSending
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One JSON column: the copy is written once and read whole.</summary>
    public static void AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            list => JsonSerializer.Serialize(list, Json),
            text => JsonSerializer.Deserialize<List<T>>(text, Json)!,
            new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b), list => list.Count, list => list));
}
