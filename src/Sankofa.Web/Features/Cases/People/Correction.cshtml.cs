using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>Asks for the correction of validated data; somebody else decides.</summary>
public sealed class CorrectionModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act Act => Act.CorrectValidated;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(Input.Field is null, "Cases.Correction.NoField", nameof(Input.Field));
        var value = Input.Field switch
        {
            ValidatedField.BirthDate => Input.BirthDate.ToString(),
            ValidatedField.Sex => Input.Sex.ToString(),
            _ => Input.NewValue,
        };
        Db.Add(Case.AskCorrection(PersonId, Input.Field!.Value, value, Input.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Correction.Done", Name(Person));
    }

    public sealed class Form
    {
        public ValidatedField? Field { get; set; }

        [StringLength(Correction.ValueLength)]
        public string NewValue { get; set; } = "";

        public PartialDate BirthDate { get; set; }

        public Sex Sex { get; set; }

        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
