namespace Sankofa.Core.House;

/// <summary>The parts of a file that are shown, or not there.</summary>
[Flags]
public enum Sections
{
    None = 0,
    Identity = 1,
    Contact = 2,
    Asylum = 4,
    Protection = 8,
    Health = 16,
    Travel = 32,
    Reintegration = 64,
    Monitoring = 128,

    /// <summary>Everything but what stands behind the wall.</summary>
    Open = Identity | Contact | Protection | Health | Travel | Reintegration | Monitoring,
}

/// <summary>The role that an organisation's country plays in one file.</summary>
public enum Side
{
    Host, Transit, Origin,
}

public interface IBelongsToFile
{
    Guid FileId { get; }
}

/// <summary>
/// A row whose reader may not see the file that it belongs to: it keeps its own events until they are saved.
/// </summary>
public interface ILeavesEvents
{
    List<NewEvent> NewEvents { get; }
}

/// <summary>An event that waits for its transaction: what, on which section, about whom.</summary>
public sealed record NewEvent(
    Guid FileId, string Kind, Sections Section, Guid? PersonId, string Open, string? Personal, Me Me);
