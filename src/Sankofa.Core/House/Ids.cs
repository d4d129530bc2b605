namespace Sankofa.Core.House;

/// <summary>Makes identifiers that sort by time: UUID version 7.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
