using System.Text.Json;
using System.Text.Json.Serialization;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue;

/// <summary>
/// What the Dialogue keeps a record of: each has a chain of its own, which verifies as a file's does. Events hold ids,
/// kinds, countries and hashes; no person's name beside that of whoever acts.
/// </summary>
public abstract class DialogueRow : ILeavesEvents
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Guid Id { get; protected init; }
    public int Version { get; private set; }

    public List<NewEvent> NewEvents { get; } = [];

    /// <summary>What happened to a row that hangs on this one, on this one's chain.</summary>
    internal void Tell(Me me, string kind, object? data = null) => Record(me, kind, data);

    protected void Record(Me me, string kind, object? data = null) => NewEvents.Add(new NewEvent(
        Id, kind, Sections.None, null, data is null ? "{}" : JsonSerializer.Serialize(data, Json), null, me));
}
