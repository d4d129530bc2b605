using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>Asks what the columns hold that nobody knows; what stays unanswered is kept as notes.</summary>
public sealed class ColumnsModel : ListPage
{
    /// <summary>A field for each unknown column, by its place among them; empty for a note.</summary>
    [BindProperty]
    public List<ListField?> Fields { get; set; } = [];

    public IReadOnlyList<UnknownHeader> Unknown { get; private set; } = [];

    public override async Task LoadAsync()
    {
        await OpenAsync();
        Unknown = Run.UnknownHeaders;
    }

    public IEnumerable<SelectListItem> Choices(int at)
    {
        var chosen = at < Fields.Count ? Fields[at] : Unknown[at].Proposal;
        yield return new SelectListItem(T["Lists.Columns.AsNote"], "", chosen is null);
        foreach (var field in HeaderChoices.Fields)
            yield return new SelectListItem(T.Of(field), field.ToString(), field == chosen);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        RuleViolation.When(Run.State != ImportState.Reported, "Lists.Run.AlreadyApplied");
        var mapping = HeaderChoices.Read(Run.Mapping);
        foreach (var (header, field) in Unknown.Zip(Fields))
        {
            if (field is { } known && HeaderChoices.Fields.Contains(known)) mapping[header.Header] = known;
        }

        await Db.AnswerHeadersAsync(Run, HeaderChoices.Write(mapping), await ReadAsync(mapping), Cancel);
        return Done(ListUrl, "Lists.Columns.Done");
    }
}
