using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.People;

namespace Sankofa.Core.Identification;

public enum EvidenceKind
{
    Paper, Copy, Registration, Statement, Witness, Other,
}

/// <summary>How the agreements weigh it: proof, prima facie until disproved, or something else.</summary>
public enum EvidenceWeight
{
    Proof, PrimaFacie, Other,
}

public sealed record Evidence(EvidenceKind Kind, EvidenceWeight Weight, string Description)
{
    public const int DescriptionLength = 400;
}

public sealed record SubjectPaper(PaperKind Kind, string Number, DateOnly? IssuedOn, DateOnly? ExpiresOn);

/// <summary>
/// A person as the request tells of them, copied at sending: what the forms of the agreements ask and nothing else.
/// Papers of other countries stay out, for a residence permit or a claimant's card would tell of a claim.
/// </summary>
public sealed record Subject(
    Guid PersonId, string FamilyName, string GivenNames, IReadOnlyList<string> OtherNames, Sex Sex, int BirthDateCode,
    string BirthPlace, Relationship Relationship, IReadOnlyList<SubjectPaper> Papers)
{
    [JsonIgnore]
    public PartialDate BirthDate => PartialDate.FromCode(BirthDateCode);

    [JsonIgnore]
    public string FullName => $"{GivenNames} {FamilyName}".Trim();

    public static Subject Of(Member member, string country, bool withOtherNames)
    {
        var person = member.Person;
        return new Subject(
            person.Id, person.FamilyName, person.GivenNames,
            withOtherNames ? [.. person.Aliases.Select(a => $"{a.GivenNames} {a.FamilyName}".Trim())] : [],
            person.Sex, person.BirthDate.ToCode(), person.BirthPlace, member.Relationship,
            [.. person.Papers.Where(p => p.Country == country && p.Kind != PaperKind.ResidencePermit)
                .Select(p => new SubjectPaper(p.Kind, p.Number, p.IssuedOn, p.ExpiresOn))]);
    }
}

internal static class CopiedAtSending
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One JSON column: the copy is written once and read whole.</summary>
    public static void AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            list => JsonSerializer.Serialize(list, Json),
            text => JsonSerializer.Deserialize<List<T>>(text, Json)!,
            new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b), list => list.Count, list => list));
}
