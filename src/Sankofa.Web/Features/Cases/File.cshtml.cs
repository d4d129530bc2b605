using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed record CircleMember(string Name, int Sections);

public sealed record Step(string Url, string Text);

/// <summary>The overview of a file: its gate, the next step, who is on it, what is to be done.</summary>
public sealed class FileModel : FilePage
{
    public IReadOnlyList<CircleMember> Circle { get; private set; } = [];
    public IReadOnlyList<CaseTask> Tasks { get; private set; } = [];

    /// <summary>What I may do now, the main thing first.</summary>
    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public string SectionNames(int sections) => string.Join(", ", Enum.GetValues<Sections>()
        .Where(s => s is not (Sections.None or Sections.Open) && (sections & (int)s) != 0).Select(s => T.Of(s)));

    protected override async Task ShowAsync()
    {
        Steps = [.. NextSteps.For(Case, Me).DistinctBy(s => s.Url)];
        Circle = await Db.Database.SqlQuery<CircleMember>($"""
            SELECT o.short_name AS "Name", c.sections AS "Sections" FROM circle({Id}) c JOIN organisation o ON o.id = c.organisation_id
            ORDER BY c.starts_at, o.short_name
            """).ToListAsync(Cancel);
        Tasks = await Db.Tasks.Where(t => t.FileId == Id && t.DoneAt == null).OrderBy(t => t.DueOn).Take(20)
            .ToListAsync(Cancel);
    }
}
