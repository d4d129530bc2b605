using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>
/// A page of the search for a family. That the host side reads one is as little for the origin side as what it says.
/// </summary>
public abstract class TracingPage : ProtectionPage
{
    public string Room => FileUrl + "/tracing";

    protected override Sections ReadIn => MySide == Side.Origin ? Sections.Protection : Sections.Asylum;
}

/// <summary>A page of one tracing.</summary>
public abstract class OneTracingPage : TracingPage
{
    [FromRoute]
    public Guid Tid { get; set; }

    public FamilyTracing Tracing { get; private set; } = null!;

    public string TracingUrl => $"{Room}/{Tid}";

    /// <summary>Others of the same side read; those who opened it go on with it.</summary>
    public bool GoesOn => Tracing.IsOpen && Tracing.OrganisationId == Me.OrganisationId;

    /// <summary>A page on which somebody goes on with it; only those who opened it are shown one.</summary>
    protected virtual bool IsStep => true;

    public IEnumerable<string> Hindrances => ContactAttempt.Hindrances(Case, Tracing, Me);

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await ReadTracingAsync();
        if (IsStep && Tracing.OrganisationId != Me.OrganisationId) throw new NotAllowed(nameof(Act.Protect));
    }

    protected virtual async Task ReadTracingAsync() =>
        Tracing = await Db.Set<FamilyTracing>().VisibleTo(Db, Me).Where(t => t.FileId == Id && t.Id == Tid)
            .Include(t => t.Relatives).ThenInclude(r => r.Findings)
            .Include(t => t.Relatives).ThenInclude(r => r.Contacts).AsSingleQuery().SingleOrDefaultAsync(Cancel)
            ?? throw new NotThere();
}

/// <summary>A page of one relative who is sought.</summary>
public abstract class RelativePage : OneTracingPage
{
    [FromRoute]
    public Guid Sid { get; set; }

    public SoughtRelative Relative { get; private set; } = null!;

    public string RelativeUrl => $"{TracingUrl}/relatives/{Sid}";

    public string RelativeName => Relative.FullName.Length > 0
        ? $"{T.Of(Relative.Kinship)}, {Relative.FullName}" : T.Of(Relative.Kinship);

    public string NameOfCandidate(Candidate candidate) =>
        $"{candidate.Known.GivenNames} {candidate.Known.FamilyName}".Trim() is { Length: > 0 } name
            ? name : T["People.Placeholder"];

    // Whoever is shown was read: their own file says so, and not why.
    protected async Task LeaveReadingAsync(Candidate candidate)
    {
        var other = await Db.Files.VisibleTo(Me).SingleOrDefaultAsync(f => f.Id == candidate.FileId, Cancel)
            ?? throw new NotThere();
        Tracing.Compare(Case, Relative, other, candidate.PersonId, Me);
    }

    public string Said(KinSign sign, string value) =>
        value.Length == 0 ? T["Unknown"] : sign.Field == KinField.Sex ? T["Sex." + value] : value;

    protected override async Task ReadTracingAsync()
    {
        await base.ReadTracingAsync();
        Relative = Tracing.Relatives.Find(r => r.Id == Sid) ?? throw new NotThere();
    }
}

/// <summary>A page that sets somebody of another file beside the relative who is sought.</summary>
public abstract class CandidatePage : RelativePage
{
    [FromRoute]
    public Guid Pid { get; set; }

    public Candidate Candidate { get; private set; } = null!;

    public string CandidateName => NameOfCandidate(Candidate);

    protected override async Task ReadTracingAsync()
    {
        await base.ReadTracingAsync();
        Candidate = await KinSearch.CandidateAsync(Db, Case, Relative, Pid, Me, Cancel);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await LeaveReadingAsync(Candidate);
    }
}
