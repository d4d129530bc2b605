using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>
/// A person says that this is the relative, and how it was established; with or without a file of theirs.
/// </summary>
public sealed class ConfirmationModel : RelativePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [FromRoute]
    public Guid? Pid { get; set; }

    public string CandidateName { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        if (Pid is { } candidate) await KinSearch.CandidateAsync(Db, Case, Relative, candidate, Me, Cancel);
        Db.Add(CandidateFinding.Confirm(
            Case, Tracing, Relative, Pid,
            new ProofTerms(Input.Proof, Input.Explanation, Input.DnaAgreement, Input.PersonConsented,
                Input.RelativeConsented), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(RelativeUrl, "Tracing.Confirm.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (Pid is not { } id) return;
        var candidate = await KinSearch.CandidateAsync(Db, Case, Relative, id, Me, Cancel);
        CandidateName = NameOfCandidate(candidate);
        await LeaveReadingAsync(candidate);
    }

    public sealed class Form
    {
        public KinProof Proof { get; set; }

        [StringLength(FamilyTracing.TextLength)]
        public string Explanation { get; set; } = "";

        [StringLength(FamilyTracing.NameLength)]
        public string DnaAgreement { get; set; } = "";

        public bool PersonConsented { get; set; }

        public bool RelativeConsented { get; set; }
    }
}
