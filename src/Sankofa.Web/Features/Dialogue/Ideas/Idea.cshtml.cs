using Sankofa.Core.Dialogue.Ideas;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class IdeaModel : IdeaPage
{
    public Idea Idea { get; private set; } = null!;

    public bool MaySupport => By.SpeaksForCountry && By.Country != Idea.Country
        && !Idea.Supports.Exists(s => s.Country == By.Country);

    protected override async Task ShowAsync() => Idea = await FindAsync();
}
