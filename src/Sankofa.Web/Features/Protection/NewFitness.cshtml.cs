using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewFitnessModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(FitnessAssessment.Record(
            Case, Input.PersonId,
            new FitnessTerms(Input.Fitness, Input.ExaminedBy, Input.ExaminedOn, Input.ValidUntil,
                Input.Conditions), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Fitness.Done");
    }

    protected override Sections Needed => Sections.Health;

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public Fitness Fitness { get; set; }

        [StringLength(FitnessAssessment.NameLength)]
        public string ExaminedBy { get; set; } = "";

        public DateOnly ExaminedOn { get; set; }

        public DateOnly ValidUntil { get; set; }

        [StringLength(FitnessAssessment.TextLength)]
        public string Conditions { get; set; } = "";
    }
}
