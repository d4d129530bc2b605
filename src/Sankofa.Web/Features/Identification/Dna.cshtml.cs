using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>A comparison by common accord: three consents, or nothing runs.</summary>
public sealed class DnaModel : RequestPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<DnaComparison> Comparisons { get; private set; } = [];

    public string Here => Dossier + "/dna";

    public bool SpeaksFor(DnaParty party) => party == DnaParty.Authority ? IsAuthority : IsAsker;

    public IEnumerable<SelectListItem> Parties(DnaComparison test) => Enum.GetValues<DnaParty>()
        .Where(p => SpeaksFor(p) && test.Standing(p) is null).Select(p => new SelectListItem(T.Of(p), p.ToString()));

    /// <summary>The one thing that this reader can do next.</summary>
    public string? NextStep(DnaComparison test) =>
        test.MustBeDestroyed ? IsAuthority || IsAsker ? "Destroy" : null
        : !Works || test.StoppedAt is not null || test.Outcome is not null ? null
        : Parties(test).Any() ? "Agree"
        : !test.AllAgree ? null
        : test.SampledOn is null ? "Sample" : "Conclude";

    public Task<IActionResult> OnPostAsync() => DoAsync(test =>
        Db.Add(DnaComparison.Propose(Asked, Case, Input.PersonId ?? Guid.Empty, Comparisons, Me)), find: false);

    public Task<IActionResult> OnPostAgreeAsync() => DoAsync(test =>
        Db.Add(test!.Agree(Asked, Case, Input.Party, Input.Text, Me)));

    public Task<IActionResult> OnPostTakeBackAsync() => DoAsync(test => test!.TakeBack(Case, Input.Party, Me));

    public Task<IActionResult> OnPostSampleAsync() => DoAsync(test =>
        test!.Sample(Asked, Case, Input.Day, Input.Text, Me));

    public Task<IActionResult> OnPostConcludeAsync() => DoAsync(test =>
        test!.Conclude(Asked, Case, Input.Said, Me));

    public Task<IActionResult> OnPostDestroyAsync() => DoAsync(test => test!.Destroy(Case, Input.Day, Input.Text, Me));

    protected override async Task ShowAsync()
    {
        await FindTestsAsync();
        Input.On ??= Me.Today;
    }

    private async Task<IActionResult> DoAsync(Action<DnaComparison?> act, bool find = true)
    {
        await OpenAsync();
        await FindTestsAsync();
        act(find ? Comparisons.FirstOrDefault(c => c.Id == Input.ComparisonId) ?? throw new NotThere() : null);
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Identification.Dna.Done");
    }

    private async Task FindTestsAsync()
    {
        await FindAsync();
        Comparisons = await Db.Set<DnaComparison>().Where(d => d.RequestId == Rid).Include(d => d.Consents)
            .OrderByDescending(d => d.Id).ToListAsync(Cancel);
    }

    public sealed class Form
    {
        public Guid? ComparisonId { get; set; }

        public Guid? PersonId { get; set; }

        public DnaParty Party { get; set; }

        [StringLength(DnaComparison.TextLength)]
        public string Text { get; set; } = "";

        public DateOnly? On { get; set; }

        public DnaOutcome? Outcome { get; set; }

        internal DnaOutcome Said => Outcome ?? throw new RuleViolation("Form.Choice.Needed", nameof(Outcome));

        internal DateOnly Day => On ?? throw new RuleViolation("Form.Date.Needed", nameof(On));
    }
}
