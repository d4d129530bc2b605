using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Tests.Cases;

/// <summary>
/// Files in memory, as a counsellor of a host agency leads them; days are counted from one fixed morning.
/// </summary>
internal sealed class Given
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private Given(CaseFile file, Me me) => (File, Me) = (file, me);

    public CaseFile File { get; }

    public Me Me { get; private set; }

    public DateOnly Today => Me.Today;

    public static Me Somebody(Role role, Organisation organisation) => new(
        Ids.New(Morning), Ids.New(Morning), organisation.Id, role, role.ToString(), organisation.ShortName,
        organisation.Country,
        organisation.Kind, Morning);

    public static Organisation Agency(string country = "FR", OrganisationKind kind = OrganisationKind.ReturnAgency) =>
        new($"{kind} {country}", $"{kind} {country}", country, kind, Morning);

    public static Given AFile(ReturnBasis basis = ReturnBasis.Voluntary, Entry entry = Entry.HostAgency)
    {
        var me = Somebody(
            entry == Entry.HostAgency ? Role.Counsellor : Role.ReintegrationOfficer,
            Agency(entry == Entry.HostAgency ? "FR" : "TG"));
        var file = new CaseFile("SK-26-000001", basis, entry, "FR", "TG", me);
        file.GiveLead(me, entry == Entry.HostAgency ? Side.Host : Side.Origin);
        return new Given(file, me);
    }

    public Person Adult(Relationship relationship = Relationship.Head, int age = 34) => Join(relationship, age);

    public Person Child(int age = 9, Relationship relationship = Relationship.Child) => Join(relationship, age);

    public Person Join(Relationship relationship, int? age)
    {
        var person = new Person(Me.Now);
        person.Name("Mensah", relationship.ToString());
        person.Describe(
            Sex.Unknown, age is { } years ? PartialDate.Exact(Today.AddYears(-years).AddDays(-1))
                : PartialDate.Unknown, "", ["ee"]);
        File.Join(person, relationship, Me);
        return person;
    }

    public Given After(int days)
    {
        Me = Me with { Now = Me.Now.AddDays(days) };
        return this;
    }

    public void Fact(FactKind kind, Person? person, Sections section = Sections.Identity, int daysValid = 3650) =>
        File.Establish(kind, section, person?.Id, Today, Today.AddDays(daysValid), "test", Me);

    public void Informed(Person person, int coolingOffDays = 0) =>
        File.Inform(person.Id, Today, "ee", "", Channel.InPerson, "", coolingOffDays, Me);

    public void Declared(Person person, string guardian = "") =>
        File.Declare(person.Id, Today, ConsentMeans.Signature, guardian, "no 1", Me);

    public void Decided(Person person) =>
        File.RecordDecision(person.Id, "Préfecture", "2026/17", "TG-FR", Today, Today, Me);

    /// <summary>
    /// What other modules and acts establish before somebody may leave, apart from what the test is about.
    /// </summary>
    public void ReadyToLeave(Person person)
    {
        Fact(FactKind.IdentityEstablished, person);
        Fact(FactKind.TravelDocument, person);
        if (File.Basis == ReturnBasis.Forced) Fact(FactKind.NonRefoulementFavourable, person, Sections.Protection);
        else Fact(FactKind.RisksExplained, person);
        if (!File.Facts.Exists(f => f.Kind == FactKind.TravelBooked)) Fact(
            FactKind.TravelBooked, null, Sections.Travel);
    }

    public void GoTo(Stage stage)
    {
        while (File.Stage < stage) File.Enter(File.Stage + 1, "", Me);
    }

    public IReadOnlyList<string> Missing(Gate gate) =>
        [.. Gates.Evaluate(gate, File, Today).Where(r => !r.Met).Select(r => r.Text["Cases.Gate.".Length..])];
}
