using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>One label, and how to show its badge elsewhere.</summary>
public sealed class LabelViewModel : SitePage
{
    [FromRoute]
    public Guid Lid { get; set; }

    public Label Label { get; private set; } = null!;

    public IReadOnlyList<ActionChoice> Actions { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Label = await Db.Set<Label>().AsNoTracking().SingleOrDefaultAsync(l => l.ApplicationId == Lid, Cancel)
            ?? throw new NotThere();
        Actions = [.. (await Db.ActionsAsync(Cancel)).Where(a => Label.ActionIds.Contains(a.Id))];
    }

    /// <summary>The badge and the way to this page, where anybody can check it.</summary>
    public string Snippet(string alt)
    {
        var site = $"{Request.Scheme}://{Request.Host}/dialogue/labels/";
        var image = $"{site}{Label.Number}/badge.svg";
        return $"<a href=\"{site}{Lid}\">"
            + $"<img src=\"{image}\" width=\"320\" height=\"80\" alt=\"{WebUtility.HtmlEncode(alt)}\"></a>";
    }
}
