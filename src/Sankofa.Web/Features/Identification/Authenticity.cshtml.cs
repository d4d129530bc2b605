using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
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
        await ReadPapersAsync();
        var found = AuthenticityFinding.Of(Piece, Asked, Case, Input.Terms(), Me);
        Db.Add(found);
        Db.TouchBearer(Case, Piece.PaperId);
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
        await ReadPapersAsync();
        Input.PaperId ??= Piece.PaperId;
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

    /// <summary>Which paper of the person's own it is; of a passport its number says so.</summary>
    public Guid? PaperId { get; set; }

    public FindingTerms Terms() => new(Finding ?? Authenticity.Unchecked, FoundBy, How, FoundOn, PaperId);

    public void FillIn(Me me)
    {
        if (FoundOn == default) FoundOn = me.Today;
        if (FoundBy.Length == 0) FoundBy = me.Name;
    }
}

internal static class Bearers
{
    /// <summary>A paper of another worth is compared anew wherever the person is: the person changed.</summary>
    public static void TouchBearer(this SankofaDb db, CaseFile file, Guid? paperId)
    {
        var bearer = file.Members.Find(m => m.Person.Papers.Exists(p => p.Id == paperId))?.Person;
        if (bearer is not null) db.Entry(bearer).Property(p => p.Version).IsModified = true;
    }
}
