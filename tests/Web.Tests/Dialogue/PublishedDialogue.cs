using Sankofa.Core.Demo;
using Sankofa.Core.Dialogue;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>The published documents, entered once for all tests of a house as the command enters them.</summary>
internal static class PublishedDialogue
{
    private static readonly Lock Door = new();
    private static readonly Dictionary<TestHouse, Task<DialogueExport>> Entered = [];

    public static Task<DialogueExport> OfAsync(TestHouse house)
    {
        lock (Door)
        {
            if (!Entered.TryGetValue(house, out var entered)) Entered[house] = entered = EnterAsync(house);
            return entered;
        }
    }

    private static async Task<DialogueExport> EnterAsync(TestHouse house)
    {
        await DemoDialogue.LoadAsync(house.System, house.Clock, TestContext.Current.CancellationToken);
        await using var db = house.System.Open();
        return await DialogueExport.OfAsync(db, TestContext.Current.CancellationToken);
    }
}
