using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sankofa.Web.House;

/// <summary>
/// Every form here is sent to this house. The framework takes one that names its address for somebody else's and leaves
/// the token out; its button would then only ever be refused.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post'],action")]
public sealed class PostedForm(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    // After the framework's own helper, and before the form's content asks for the token by itself: one is enough, two
    // are refused.
    public override int Order => -950;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Nothing where the form has its token already.
        if (generator.GenerateAntiforgery(View) is { } token) output.PostContent.AppendHtml(token);
    }
}
