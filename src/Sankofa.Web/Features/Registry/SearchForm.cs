using System.ComponentModel.DataAnnotations;
using Sankofa.Core.House;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>What a register is asked by, as somebody types it: for this search alone.</summary>
public class SearchForm
{
    [StringLength(RegisterEntry.NameLength)]
    public string FamilyName { get; set; } = "";

    [StringLength(RegisterEntry.NameLength)]
    public string GivenNames { get; set; } = "";

    public EntrySex Sex { get; set; }

    public PartialDate BirthDate { get; set; }

    [StringLength(RegisterEntry.NameLength)]
    public string BirthPlace { get; set; } = "";

    [StringLength(RegisterEntry.NameLength)]
    public string FatherName { get; set; } = "";

    [StringLength(RegisterEntry.NameLength)]
    public string MotherName { get; set; } = "";

    [StringLength((RegisterEntry.PaperLength + 2) * RegisterEntry.PapersAtMost)]
    public string Papers { get; set; } = "";

    public SearchTerms Terms => new(
        FamilyName.Trim(), GivenNames.Trim(), Sex, BirthDate.ToCode(), BirthPlace.Trim(), FatherName.Trim(),
        MotherName.Trim(),
        Papers.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public void Show(SearchTerms terms)
    {
        (FamilyName, GivenNames, Sex, BirthPlace) = (terms.FamilyName, terms.GivenNames, terms.Sex, terms.BirthPlace);
        (FatherName, MotherName, BirthDate) =
            (terms.FatherName, terms.MotherName, PartialDate.FromCode(terms.BirthDate));
        Papers = string.Join(", ", terms.Papers ?? []);
    }
}

/// <summary>What somebody makes of a search: this entry, or none.</summary>
public sealed class DecisionForm
{
    public Guid? SearchId { get; set; }

    public long? EntryId { get; set; }

    [StringLength(RegisterSearchDecision.ReasonLength)]
    public string Reason { get; set; } = "";

    public SearchOutcome Outcome => EntryId is null ? SearchOutcome.NoneOfThese : SearchOutcome.ThisPerson;
}
