using System.ComponentModel.DataAnnotations;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>
/// A conclusion or recommendation as a form takes it: the text, the sentence it comes from, its place.
/// </summary>
public class FoundForm
{
    public WordingForm Text { get; set; } = new();

    [StringLength(FoundText.QuoteLength)]
    public string Quote { get; set; } = "";

    [StringLength(FoundText.SourceLength)]
    public string Source { get; set; } = "";

    [StringLength(FoundText.LinesLength)]
    public string Lines { get; set; } = "";

    [StringLength(FoundText.SaidByLength)]
    public string SaidBy { get; set; } = "";

    public Guid? ObjectiveId { get; set; }
    public LinkBasis Basis { get; set; }

    public FoundText Read(Guid? domainId) => new(Text.Read(), Quote.Trim(), Source.Trim(), Lines.Trim(), "",
        SaidBy.Trim(), domainId, ObjectiveId, ObjectiveId is null ? LinkBasis.None : Basis);
}
