using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Cases.Lists;

/// <summary>
/// Makes one file of one household of a list, by the acts that a person would do, and only of what the list proves.
/// What it says beside stands in notes word for word; what is doubtful in tasks of the importing organisation.
/// </summary>
internal sealed class HouseholdTaking(SankofaDb db, Guid runId, ListSentence say, Me me)
{
    private const int DaysToLook = 14;
    private readonly HashSet<(string, Sections)> _given = [];

    public async Task<List<ImportedRow>> TakeAsync(
        ListFamily family, string reference, Func<int, ImportedRow?> takenAs, CancellationToken cancel)
    {
        var file = Open(family, reference);
        var taken = new List<ImportedRow>();
        var persons = family.Members.Select(row => (Row: row, Person: Make(row))).ToList();
        foreach (var (row, person) in persons) file.Join(person, RelationshipOf(row, family), me);
        file.GiveLead(me, LeadSide(family, file));
        var behindWall = (file.SectionsOf(me) & Sections.Asylum) != 0;
        Go(file, family);
        foreach (var (row, person) in persons)
        {
            Establish(file, row, person);
            var written = Write(file, row, person.Id, behindWall);
            taken.Add(new ImportedRow(runId, row, file.Id, person.Id, RowKeys.OfSections(written), me));
            foreach (var likeness in await Namesakes.OfAsync(db, row, runId, me, cancel))
                Suspect(file, person.Id, likeness.FileId, likeness.PersonId, likeness.Likeness);
            foreach (var earlier in row.PerhapsSameAs.Select(takenAs).OfType<ImportedRow>())
            {
                var same = earlier.Fingerprint == row.Fingerprint ? Likeness.SameLine : Likeness.Name;
                if (earlier.PersonId is { } other) Suspect(file, person.Id, earlier.FileId, other, same);
            }
        }

        file.Record(me, CasesEvents.Imported, Sections.Identity, open: new { rows = taken.Count });
        db.AddRange(persons.Select(p => p.Person));
        db.Add(file);
        db.AddRange(taken);
        return taken;
    }

    /// <summary>
    /// A line of a case that an earlier list brought: nothing is overwritten, the difference is told.
    /// </summary>
    public ImportedRow TakeLater(CaseFile file, ListRow row, ImportedRow? before)
    {
        var behindWall = (file.SectionsOf(me) & Sections.Asylum) != 0;
        var written = RowWritings.Cells(row, behindWall);
        var changed = before is null ? [.. written.Keys] : RowKeys.Changed(before.Sections, written).ToList();
        var personId = before?.PersonId;
        foreach (var section in changed)
        {
            var opening = say(before is null ? "Lists.Note.OtherPerson" : "Lists.Note.Changed");
            Note(file, section, personId, opening + "\n" + written[section]);
            Give(file, before is null ? "Lists.Task.OtherPerson" : "Lists.Task.Changed", section);
        }

        file.Record(me, CasesEvents.Imported, changed.Contains(Sections.Identity) || changed.Count == 0
            ? Sections.Identity : changed[0], open: new { rows = 1 });
        var taken = new ImportedRow(runId, row, file.Id, personId, RowKeys.OfSections(written), me);
        db.Add(taken);
        return taken;
    }

    // Who has left, or arrived, by the day of the import is back: the file begins where help after return begins.
    private CaseFile Open(ListFamily family, string reference)
    {
        var gone = family.Members.Any(r => IsPast(r.ActualDeparture) || IsPast(r.Arrival));
        var type = family.Members.Select(r => r.ReturnType).FirstOrDefault(t => t != ListReturnType.Unknown);
        var file = new CaseFile(
            reference, type == ListReturnType.Forced ? ReturnBasis.Forced : ReturnBasis.Voluntary,
            gone ? Entry.Retroactive : Entry.HostAgency, First(family, r => r.HostCountry),
            First(family, r => r.ReturnCountry), me);
        if (gone) file.ArrivedBefore(ArrivalOf(family), me);
        return file;
    }

    private void Go(CaseFile file, ListFamily family)
    {
        var place = First(family, r => Plain(r.ReturnPlace, CaseFile.PlaceLength));
        if (place.Length > 0) file.GoTo(file.HostCountry, file.ReturnCountry, place, me);
        if (family.Members.All(r => r.ReturnType == ListReturnType.Unknown))
            Give(file, "Lists.Task.Basis", Sections.Identity);
        if (file.Entry != Entry.Retroactive) return;
        if (file.ArrivedOn is null) Give(file, "Lists.Task.Arrival", Sections.Travel);
        if (family.Members.Any(r => !IsPast(r.ActualDeparture) && !IsPast(r.Arrival)))
            Give(file, "Lists.Task.NotAllGone", Sections.Travel);
    }

    private Person Make(ListRow row)
    {
        var person = new Person(me.Now);
        person.Name(Plain(row.FamilyName, Person.NameLength), Plain(row.GivenNames, Person.NameLength));
        person.Describe(SexOf(row.Sex), row.BirthDate, Plain(row.BirthPlace, Person.PlaceLength), row.Languages);
        var uncertain = row.Findings.Any(f => f is { Field: ListField.Nationality, Outcome: Outcome.Doubtful });
        foreach (var country in row.Nationalities)
            person.Claim(country, uncertain ? NationalityStanding.Suspected : NationalityStanding.Claimed);
        if (Plain(row.Alias, Person.NameLength) is { Length: > 0 } alias) person.KnownAs(alias, "", me.Now);
        foreach (var phone in row.Phones)
        {
            if (Plain(phone.E164 ?? phone.Written, Contact.ValueLength) is { Length: > 0 } number)
                person.ReachedAt(ContactKind.Phone, number, "", me.Now);
        }

        if (Plain(row.Email, Contact.ValueLength) is { Length: > 0 } email)
            person.ReachedAt(ContactKind.Email, email, "", me.Now);
        if (Plain(row.PaperNumber, Paper.NumberLength) is { Length: > 0 } paper)
            person.Holds(PaperKind.Other, paper, "", null, null, me.Now);
        return person;
    }

    // Only what nobody doubts becomes a fact that a gate reads; the rest is a task.
    private void Establish(CaseFile file, ListRow row, Person person)
    {
        if (row.Vulnerabilities.Count == 0) return;
        Give(file, "Lists.Task.Needs", RowWritings.OfNeeds(row));
        var sure = !row.Findings.Any(f => f.Field == ListField.Vulnerability || f.Reason == ListReason.PregnantMan);
        if (!sure) return;
        foreach (var need in row.Vulnerabilities)
        {
            (FactKind Kind, Sections Section)? fact = need switch
            {
                ListVulnerability.Pregnant or ListVulnerability.Medical or ListVulnerability.MentalHealth =>
                    (FactKind.MedicalNeed, Sections.Health),
                ListVulnerability.Trafficking or ListVulnerability.Violence or ListVulnerability.Disability =>
                    (FactKind.SpecialNeeds, Sections.Protection),
                ListVulnerability.UnaccompaniedMinor => (FactKind.Unaccompanied, Sections.Protection),
                _ => null,
            };
            if (fact is { } known && !file.Holds(known.Kind, person.Id, me.Today))
                file.Establish(known.Kind, known.Section, person.Id, me.Today, null, "list", me);
        }
    }

    private Dictionary<Sections, string> Write(CaseFile file, ListRow row, Guid personId, bool behindWall)
    {
        var written = RowWritings.Cells(row, behindWall);
        var doubts = RowWritings.Doubts(row, behindWall);
        foreach (var section in written.Keys.Union(doubts.Select(d => d.Key)).Order())
        {
            var text = written.TryGetValue(section, out var cells) ? say("Lists.Note.AsWritten") + "\n" + cells : "";
            if (doubts[section].Any())
            {
                var sentences = doubts[section].Select(d => "– " + say("Lists.Reason." + d.Reason, [.. d.Arguments]));
                text += "\n" + say("Lists.Note.Doubts") + "\n" + string.Join('\n', sentences);
                Give(file, "Lists.Task.Doubts", section);
            }

            Note(file, section, personId, text.Trim());
        }

        return written;
    }

    private void Note(CaseFile file, Sections section, Guid? personId, string text)
    {
        for (var at = 0; at < text.Length; at += Cases.Note.TextLength)
            db.Add(file.Write(section, personId,
                text.Substring(at, Math.Min(Cases.Note.TextLength, text.Length - at)), me));
    }

    // One task of a kind for a household: ten doubts are looked at together.
    private void Give(CaseFile file, string title, Sections section)
    {
        if (_given.Add((title, section)))
            db.Add(file.GiveTask(me.OrganisationId, me.UserId, title, me.Today.AddDays(DaysToLook), section, me));
    }

    private void Suspect(CaseFile file, Guid personId, Guid otherFileId, Guid otherPersonId, Likeness likeness)
    {
        db.Add(new PossibleDuplicate(file, personId, otherFileId, otherPersonId, likeness, me));
        Give(file, PossibleDuplicate.DecideTask, Sections.Identity);
    }

    // Where nobody knows any country of origin, only an agency of the host side is taken for one.
    private Side LeadSide(ListFamily family, CaseFile file) =>
        file.OriginCountries().Count > 0 || First(family, r => r.HostCountry) == me.Country
        || me.OrganisationKind is OrganisationKind.ReturnAgency or OrganisationKind.ReceptionAgency
            ? Side.Host : Side.Origin;

    private DateOnly? ArrivalOf(ListFamily family)
    {
        var days = family.Members.Select(r => r.Arrival).Where(a => a.IsExact && IsPast(a)).Distinct().ToList();
        return days.Count == 1 && family.Members.All(r => !r.Arrival.IsUnknown) ? days[0].Range!.Value.First : null;
    }

    private bool IsPast(PartialDate date) => date.Range is { } range && range.Last <= me.Today;

    private static Relationship RelationshipOf(ListRow row, ListFamily family) => row.Relationship switch
    {
        ListRelationship.Head => Relationship.Head,
        ListRelationship.Spouse => Relationship.Spouse,
        ListRelationship.Child => Relationship.Child,
        ListRelationship.Parent => Relationship.Parent,
        ListRelationship.Sibling => Relationship.Sibling,
        ListRelationship.Unknown when family.Members.Count == 1 => Relationship.Head,
        _ => Relationship.Other,
    };

    private static Sex SexOf(ListSex sex) => sex switch
    {
        ListSex.Female => Sex.Female,
        ListSex.Male => Sex.Male,
        ListSex.Other => Sex.Other,
        _ => Sex.Unknown,
    };

    private static string First(ListFamily family, Func<ListRow, string?> of) =>
        family.Members.Select(of).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";

    // A field that everybody of the file sees holds nothing that speaks of a claim; the note behind the wall does.
    private static string Plain(string? text, int atMost) =>
        text is null || AsylumWords.In(text) ? "" : text.Length > atMost ? text[..atMost] : text;
}
