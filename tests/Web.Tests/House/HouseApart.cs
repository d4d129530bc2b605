using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>
/// A house for the tests of one class: what others write at the same time is in none of its lists, so that what is read
/// there can be compared byte by byte.
/// </summary>
public sealed class HouseApart(TestHouse beside) : IAsyncLifetime
{
    public TestHouse House { get; } = new(beside);

    public ValueTask InitializeAsync() => House.InitializeAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
