using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Identification;

/// <summary>What was found of a paper, by whom and how: each finding is a line more, none is overwritten.</summary>
public sealed class AuthenticityModel : PiecePage
{
    [BindProperty]
    public FindingForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPieceAsync();
        var found = AuthenticityFinding.Of(Piece, Asked, Case, Input.Terms(), Me);
        Db.Add(found);
        await Db.SaveChangesAsync(Cancel);
        return Done(
            Dossier,
                found.TakenBack > 0 ? "Identification.Authenticity.DoneTookBack" : "Identification.Authenticity.Done",
            found.TakenBack);
    }

    protected override async Task ShowAsync()
    {
        await FindPieceAsync();
        MustWork();
        Input.FillIn(Me);
    }
}

public sealed class FindingForm
{
    public Authenticity? Finding { get; set; }

    [StringLength(User.DisplayNameLength)]
    public string FoundBy { get; set; } = "";

    public DateOnly FoundOn { get; set; }

    [StringLength(AuthenticityFinding.HowLength)]
    public string How { get; set; } = "";

    public FindingTerms Terms() => new(Finding ?? Authenticity.Unchecked, FoundBy, How, FoundOn);

    public void FillIn(Core.House.Me me)
    {
        if (FoundOn == default) FoundOn = me.Today;
        if (FoundBy.Length == 0) FoundBy = me.Name;
    }
}
