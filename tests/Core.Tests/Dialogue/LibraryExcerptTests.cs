using Sankofa.Core.Dialogue.Library;
using Xunit;

namespace Sankofa.Core.Tests.Dialogue;

/// <summary>What is found without accents is shown as it was written.</summary>
public sealed class LibraryExcerptTests
{
    [Fact]
    public void Marks_fall_on_the_letters_of_the_text_itself()
    {
        var parts = Excerpt.Of("De la réintégration <b>durable</b> d’un côté",
            "De la reintegration  b durable /b  d un cote",
            "la \uE000reintegration\uE001  b \uE000durable\uE001 /b  d un");
        Assert.Equal(["… ", "la ", "réintégration", " <b>", "durable", "</b> d’un", " …"], parts.Select(p => p.Text));
        Assert.Equal(["réintégration", "durable"], parts.Where(p => p.IsMarked).Select(p => p.Text));
    }

    [Fact]
    public void A_text_whose_place_is_not_found_is_shown_from_its_beginning()
    {
        var part = Assert.Single(Excerpt.Of(new string('é', 300), "autre", "chose"));
        Assert.Equal((241, false), (part.Text.Length, part.IsMarked));
    }
}
