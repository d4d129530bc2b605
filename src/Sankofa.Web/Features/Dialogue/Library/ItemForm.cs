using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>An item as a form takes it; text and sentence as everywhere in the Dialogue.</summary>
public sealed class ItemForm : Activities.FoundForm
{
    [Required]
    public LibraryItemKind? Kind { get; set; }

    public WordingForm Title { get; set; } = new();

    /// <summary>Codes of partners, apart by commas.</summary>
    [StringLength(400)]
    public string About { get; set; } = "";

    public int? Year { get; set; }

    [StringLength(LibraryItem.AddressLength)]
    public string Address { get; set; } = "";

    public List<Guid> Topics { get; set; } = [];
    public Guid? ActionId { get; set; }
    public Guid? SecondActionId { get; set; }
    public int Version { get; set; }

    public IReadOnlyCollection<Guid> Actions =>
        [.. new[] { ActionId, SecondActionId }.OfType<Guid>().Distinct()];

    public static ItemForm Of(LibraryItem item) => new()
    {
        Kind = item.Kind, Title = WordingForm.Of(item.Title), Text = WordingForm.Of(item.Text), Quote = item.Quote,
        Source = item.Source, Lines = item.Lines, SaidBy = item.SaidBy, ObjectiveId = item.ObjectiveId,
        Basis = item.Basis, About = string.Join(", ", item.Partners), Year = item.Year, Address = item.Address,
        Topics = [.. item.Topics.Select(t => t.TopicId)],
        ActionId = item.Actions.Select(a => (Guid?)a.ActionId).FirstOrDefault(),
        SecondActionId = item.Actions.Select(a => (Guid?)a.ActionId).Skip(1).FirstOrDefault(), Version = item.Version,
    };

    public LibraryTerms Terms(IReadOnlyList<string> partners, Guid? domainId)
    {
        // What came with the program has addresses as they stand in its source.
        RuleViolation.When(
            Address.Trim().Length > 0 && !Address.Trim().StartsWith("https://", StringComparison.Ordinal)
                && !Address.Trim().StartsWith("http://", StringComparison.Ordinal),
            "Dialogue.Library.AddressUnclear", nameof(Address));
        return new LibraryTerms(Kind!.Value, Title.Read(), Text.Read(), partners, Year, Address, Read(domainId));
    }
}

/// <summary>What a page with the fields of an item has.</summary>
public interface IItemFields
{
    ItemForm Input { get; }
    IReadOnlyList<LibraryTopic> Topics { get; }
    IEnumerable<SelectListItem> Actions { get; }
    IReadOnlyList<SelectListItem> Objectives { get; }
}
