using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>An entry as the office writes it.</summary>
public class EntryForm : SearchForm
{
    public EntryState State { get; set; }

    public EntryTerms Entry => new(
        FamilyName, GivenNames, Sex, BirthDate.ToCode(), BirthPlace, FatherName, MotherName,
        [.. Papers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], State);

    public void Show(EntryTerms terms)
    {
        Show(new SearchTerms(terms.FamilyName, terms.GivenNames, terms.Sex, terms.BirthDate, terms.BirthPlace,
            terms.FatherName, terms.MotherName));
        (Papers, State) = (string.Join(", ", terms.Papers), terms.State);
    }
}
