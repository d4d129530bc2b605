using Sankofa.Core.House;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>The answer on paper, as far as one was given.</summary>
public sealed class AnswerPrintModel : PrintPage
{
    public IReadOnlyList<IdentificationAnswer> Answers { get; private set; } = [];

    public override string Address => $"{Home}/{Rid}/answer/print";

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Answers = [.. Asked.Answers.OrderBy(a => a.AnsweredAt)];
        if (Answers.Count == 0) throw new NotThere();
    }
}
