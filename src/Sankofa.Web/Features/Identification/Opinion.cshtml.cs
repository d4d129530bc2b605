using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>What an authority was asked beforehand, and what it thinks. Never an answer.</summary>
public sealed class OpinionModel : IdentificationPage
{
    [FromRoute]
    public Guid Pid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PreIdentification Asked { get; private set; } = null!;

    public bool Gives => Asked.IsOpen && Asked.AuthorityId == Me.OrganisationId && May(Act.AnswerIdentification)
        && !Asked.IsStopped(Case, Me.Today);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        await FindAsync();
        Asked.Give(Case, Input.Likelihood, Input.Why, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Home}/pre-identifications/{Pid}", "Identification.Opinion.Given");
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await OpenRequestsAsync();
        await FindAsync();
        Asked.Withdraw(Case, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Opinion.Withdrawn");
    }

    protected override async Task ShowAsync()
    {
        await ReadRequestsAsync();
        await FindAsync();
    }

    private async Task FindAsync() =>
        Asked = await Db.Set<PreIdentification>().SingleOrDefaultAsync(p => p.FileId == Id && p.Id == Pid, Cancel)
            ?? throw new NotThere();

    public sealed class Form
    {
        public Likelihood Likelihood { get; set; } = Likelihood.CannotSay;

        [StringLength(PreIdentification.TextLength)]
        public string Why { get; set; } = "";
    }
}
