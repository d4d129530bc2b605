using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>A text as a form takes it, in the five languages of the Dialogue; what is empty is no text.</summary>
public sealed class WordingForm
{
    public const int Longest = 4000;

    public static readonly string[] Languages = ["fr", "en", "es", "pt", "ar"];

    [StringLength(Longest)]
    public string Fr { get; set; } = "";

    [StringLength(Longest)]
    public string En { get; set; } = "";

    [StringLength(Longest)]
    public string Es { get; set; } = "";

    [StringLength(Longest)]
    public string Pt { get; set; } = "";

    [StringLength(Longest)]
    public string Ar { get; set; } = "";

    public static WordingForm Of(Wording wording) => new()
    {
        Fr = wording.GetValueOrDefault("fr", ""), En = wording.GetValueOrDefault("en", ""),
        Es = wording.GetValueOrDefault("es", ""), Pt = wording.GetValueOrDefault("pt", ""),
        Ar = wording.GetValueOrDefault("ar", ""),
    };

    public Wording Read() =>
        new(Languages.Select(language => new KeyValuePair<string, string?>(language, In(language))));

    public string In(string language) => language switch
    {
        "fr" => Fr,
        "en" => En,
        "es" => Es,
        "pt" => Pt,
        "ar" => Ar,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not one of the five."),
    };
}

/// <summary>
/// The fields of a text in several languages: French and English in sight, the others one click away, open where they
/// hold something.
/// </summary>
[HtmlTargetElement("wording", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordingTagHelper(Words words) : TagHelper
{
    private const int InSight = 2;

    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public int Rows { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = For.Model as WordingForm ?? new WordingForm();
        var field = For.Name.Split('.')[^1];
        var wrong = View.ModelState.Where(entry => entry.Key == field || entry.Key == For.Name
            || entry.Key.StartsWith(For.Name + ".", StringComparison.Ordinal))
            .SelectMany(entry => entry.Value!.Errors).Select(e => e.ErrorMessage).ToList();
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", wrong.Count > 0 ? "field field-wrong" : "field");
        output.Attributes.SetAttribute("id", Id(""));
        output.Content.AppendHtml(Element("legend", words[Label]));
        if (Hint is not null) output.Content.AppendHtml(Element("p", words[Hint], "hint"));
        if (wrong.Count > 0) output.Content.AppendHtml(Element("p", string.Join(" ", wrong), "error"));
        foreach (var language in WordingForm.Languages.Take(InSight)) output.Content.AppendHtml(One(form, language));
        var others = new TagBuilder("details");
        if (WordingForm.Languages.Skip(InSight).Any(l => Typed(form, l).Length > 0)) others.Attributes["open"] = "open";
        others.InnerHtml.AppendHtml(Element("summary", words["Form.OtherLanguages"]));
        foreach (var language in WordingForm.Languages.Skip(InSight)) others.InnerHtml.AppendHtml(One(form, language));
        output.Content.AppendHtml(others);
    }

    private TagBuilder One(WordingForm form, string language)
    {
        var box = new TagBuilder("div");
        var label = Element("label", words.LanguageName(language));
        label.Attributes["for"] = Id(language);
        box.InnerHtml.AppendHtml(label);
        var control = new TagBuilder(Rows > 0 ? "textarea" : "input");
        control.AddCssClass("form-control");
        control.Attributes["name"] = Name(language);
        control.Attributes["id"] = Id(language);
        control.Attributes["lang"] = language;
        if (Texts.IsRightToLeft(language)) control.Attributes["dir"] = "rtl";
        if (Rows > 0)
        {
            control.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            control.InnerHtml.Append(Typed(form, language));
        }
        else
        {
            control.TagRenderMode = TagRenderMode.SelfClosing;
            control.Attributes["value"] = Typed(form, language);
        }

        box.InnerHtml.AppendHtml(control);
        return box;
    }

    private string Typed(WordingForm form, string language) =>
        View.ModelState.TryGetValue(Name(language), out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : form.In(language);

    private string Name(string language) => $"{For.Name}.{char.ToUpperInvariant(language[0])}{language[1..]}";

    private string Id(string language) => Name(language.Length == 0 ? "fr" : language).Replace('.', '_')
        .Replace('[', '_').Replace(']', '_') + (language.Length == 0 ? "_all" : "");

    private static TagBuilder Element(string name, string text, string? style = null)
    {
        var element = new TagBuilder(name);
        if (style is not null) element.AddCssClass(style);
        element.InnerHtml.Append(text);
        return element;
    }
}
