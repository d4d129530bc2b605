using System.ComponentModel.DataAnnotations;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>Title and text in the languages in which a decision may be put before the countries.</summary>
public sealed class DecisionForm
{
    [StringLength(300)]
    public string TitleFr { get; set; } = "";

    [StringLength(300)]
    public string TitleEn { get; set; } = "";

    [StringLength(DecisionText.TextLength)]
    public string TextFr { get; set; } = "";

    [StringLength(DecisionText.TextLength)]
    public string TextEn { get; set; } = "";

    [StringLength(DecisionText.TextLength)]
    public string TextEs { get; set; } = "";

    [StringLength(DecisionText.TextLength)]
    public string TextPt { get; set; } = "";

    [StringLength(DecisionText.TextLength)]
    public string TextAr { get; set; } = "";

    public Guid? BodyId { get; set; }

    internal Wording Title => Wording.Of(TitleFr, TitleEn);

    internal Wording Texts =>
        new([new("fr", TextFr), new("en", TextEn), new("es", TextEs), new("pt", TextPt), new("ar", TextAr)]);

    internal static DecisionForm Of(Decision decision)
    {
        string In(string language) => decision.Texts.Find(t => t.Language == language)?.Text ?? "";
        return new DecisionForm
        {
            TitleFr = decision.Title.GetValueOrDefault("fr", ""), TitleEn = decision.Title.GetValueOrDefault("en", ""),
            TextFr = In("fr"), TextEn = In("en"), TextEs = In("es"), TextPt = In("pt"), TextAr = In("ar"),
            BodyId = decision.BodyId,
        };
    }
}
