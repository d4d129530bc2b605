namespace Sankofa.Core.House;

/// <summary>Makes identifiers that sort by time: UUID version 7.</summary>
public static class Ids
{
    public static Guid New(DateTimeOffset moment) => Guid.CreateVersion7(moment);

    public static Guid New(TimeProvider clock) => New(clock.GetUtcNow());
}
