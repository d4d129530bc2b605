using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>A page of one piece of evidence.</summary>
public abstract class PiecePage : RequestPage
{
    [FromRoute]
    public Guid Eid { get; set; }

    public IdentificationEvidence Piece { get; private set; } = null!;

    protected async Task OpenPieceAsync()
    {
        await OpenAsync();
        await FindPieceAsync();
    }

    protected async Task FindPieceAsync()
    {
        await FindAsync();
        Piece = Asked.Pieces.Find(p => p.Id == Eid) ?? throw new NotThere();
    }
}

/// <summary>Either side contests a piece with its reasons; the other side answers.</summary>
public sealed class ContestModel : PiecePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Here => $"{Dossier}/evidence/{Eid}/contest";

    public IEnumerable<EvidenceContest> ToAnswer =>
        Piece.Contests.Where(c => c.IsOpen && c.ByOrganisation != Me.OrganisationId);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPieceAsync();
        Db.Add(Piece.Contest(Asked, Case, Input.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Dossier, "Identification.Contest.Done");
    }

    public async Task<IActionResult> OnPostReplyAsync()
    {
        await OpenPieceAsync();
        var contest = Piece.Contests.Find(c => c.Id == Input.ContestId) ?? throw new NotThere();
        Piece.Reply(contest, Asked, Case, Input.Upheld, Input.Reply, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Dossier, "Identification.Contest.ReplyDone");
    }

    protected override async Task ShowAsync()
    {
        await FindPieceAsync();
        MustWork();
    }

    public sealed class Form
    {
        [StringLength(EvidenceContest.TextLength)]
        public string Reason { get; set; } = "";

        public Guid? ContestId { get; set; }

        [StringLength(EvidenceContest.TextLength)]
        public string Reply { get; set; } = "";

        public bool Upheld { get; set; }
    }
}
