using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// One possible double benefit: the own person left, what the other side chose to say right, once both have spoken.
/// </summary>
public sealed class MatchModel : DoubleBenefitPage
{
    [FromRoute]
    public Guid MatchId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PossibleDoubleBenefit Possible { get; private set; } = null!;

    public Person? Person => Case.Members.Find(m => m.PersonId == Possible.PersonId)?.Person;

    public bool MayJudge => Possible is { Verdict: null, EndedAt: null };

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        RuleViolation.When(Input.Verdict is null, "DoubleBenefit.Judge.Choose", nameof(Form.Verdict));
        var compared = await Db.Set<ComparedPerson>().SingleAsync(c => c.Id == Possible.ComparedPersonId, Cancel);
        Db.Add(Possible.Judge(Case, compared, new Disclosure(Input.Verdict!.Value, Input.Help()), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done($"{FileUrl}/double-benefit/{MatchId}", "DoubleBenefit.Judge.Done");
    }

    protected override async Task ShowAsync() =>
        Possible = await Db.Set<PossibleDoubleBenefit>().SingleOrDefaultAsync(
            p => p.Id == MatchId && p.FileId == Id && p.OrganisationId == Me.OrganisationId, Cancel)
        ?? throw new NotThere();

    public sealed class Form
    {
        public BenefitVerdict? Verdict { get; set; }

        public BenefitKind? Kind { get; set; }

        public int? Month { get; set; }

        public int? Year { get; set; }

        public string Country { get; set; } = "";

        /// <summary>All of it, or nothing: half of a disclosure could be taken for the whole.</summary>
        public HelpGiven? Help()
        {
            if (Kind is null && Month is null && Year is null && Country.Length == 0) return null;
            RuleViolation.When(Kind is null || Month is null || Year is null || Country.Length == 0,
                "DoubleBenefit.Judge.WholeOrNothing", nameof(Kind));
            return new HelpGiven(Kind!.Value, Year!.Value, Month!.Value, Country);
        }
    }
}
