namespace Sankofa.Core.Registry;

/// <summary>The kinds of event of a register's own chain; docs/events.md says what each holds.</summary>
public static class RegistryEvents
{
    public const string Opened = "Registry.Opened";
    public const string Authorised = "Registry.Authorised";
    public const string AuthorisationRevoked = "Registry.AuthorisationRevoked";
    public const string ImportBegun = "Registry.ImportBegun";
    public const string ImportFailed = "Registry.ImportFailed";
    public const string ImportResumed = "Registry.ImportResumed";
    public const string Imported = "Registry.Imported";
    public const string Searched = "Registry.Searched";
    public const string Decided = "Registry.Decided";
    public const string EntryRead = "Registry.EntryRead";
    public const string EntryAdded = "Registry.EntryAdded";
    public const string EntryCorrected = "Registry.EntryCorrected";
    public const string EntryRemoved = "Registry.EntryRemoved";
    public const string EntryRestored = "Registry.EntryRestored";
    public const string EntriesMerged = "Registry.EntriesMerged";
    public const string EntriesUnmerged = "Registry.EntriesUnmerged";
}
