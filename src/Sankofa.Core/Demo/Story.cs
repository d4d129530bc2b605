using System.Globalization;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Journeys;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Protection;
using Sankofa.Core.Reintegration;

namespace Sankofa.Core.Demo;

/// <summary>How one fictional household fares: who they are, by which way, and how many days ago it began.</summary>
internal sealed record Plot(
    int Number, string Country, string Lead, ReturnBasis Basis, IReadOnlyList<Person> Persons, string Place, int Days,
    Turn Turn);

internal enum Turn
{
    None, ClaimPending, Withdraws, Suspended, Pregnant, Silent,
}

/// <summary>
/// What stands ready before the first file: organisations, people at work, schemes, agreements, questions.
/// </summary>
internal sealed record Scenery(
    IReadOnlyDictionary<string, Me> Cast, IReadOnlyDictionary<string, Organisation> Organisations,
    AgreementVersion Agreement,
    Scheme Scheme, Scheme CommitteeScheme, NeedCategory Pregnancy, Instrument Instrument, DateTimeOffset Now);

/// <summary>
/// Lives a file from its first day to today, act by act, by the people whose acts they are: what the demo shows went
/// through the same gates as anything real.
/// </summary>
internal sealed class Story(SankofaDb db, Plot plot, Scenery scenery)
{
    private CaseFile _file = null!;
    private IdentificationRequest _request = null!;
    private Booking _booking = null!;
    private readonly List<Boarding> _boardings = [];
    private readonly List<Visit> _visits = [];
    private Plan _plan = null!;
    private bool _over;

    private Organisation Authority => scenery.Organisations[plot.Country switch
    {
        "TG" => "Consulat du Togo", "CM" => "Consulat du Cameroun", _ => "ONI Abidjan",
    }];

    private string Officer => plot.Country switch { "TG" => "komi", "CM" => "berthe", _ => "serge" };

    private string Receiver => plot.Country == "TG" ? "ANPE Lomé" : "Guichet diaspora";

    private string Caseworker => plot.Country == "TG" ? "awa" : "paul";

    private string Protector => plot.Lead == "noor" ? "noor" : "ines";

    private Person Head => plot.Persons[0];

    public async Task LiveAsync(string reference, CancellationToken cancel)
    {
        Open(reference);
        (int Day, Action<int> Act)[] acts =
        [
            (1, Inform), (4, Commit), (5, day => Move(plot.Lead, day)), (6, Wonder), (7, Ask), (8, LookCloser),
            (18, Answer), (20, Document),
            (21, day => Move(plot.Lead, day)), (23, Prepare), (36, day => Move(plot.Lead, day)), (40, Board),
            (41, Arrive),
            (44, HandOver), (46, day => Move(Caseworker, day)), (50, Assess), (56, WritePlan), (62, Decide),
            (63, Approve),
            (75, day => Deliver(day, 1)), (88, day => Deliver(day, 2)), (90, day => Move(Caseworker, day)),
            (220, day => Visit(day, VisitKind.FollowUp)), (400, day => Visit(day, VisitKind.LastFollowUp)),
            (405, Close),
        ];
        foreach (var (day, act) in acts)
        {
            if (day > plot.Days || _over) break;
            if (!_file.IsOpen || _file.SuspendedAt is not null) break;
            act(day);
            TakeATurn(day);
        }

        LeaveWork();
        await db.SaveChangesAsync(cancel);
    }

    private Me On(string login, int day) => scenery.Cast[login] with
    {
        Now = scenery.Now.AddDays(day - plot.Days).AddMinutes(-plot.Number % 400),
    };

    private DateOnly Date(int day) => On(plot.Lead, day).Today;

    private void Open(string reference)
    {
        var me = On(plot.Lead, 0);
        _file = new CaseFile(reference, plot.Basis, Entry.HostAgency, me.Country, plot.Country, me);
        foreach (var person in plot.Persons)
        {
            db.Add(person);
            var before = plot.Persons.TakeWhile(p => p != person);
            _file.Join(person, Household.RelationshipOf(person, Head, before, me.Today), me);
        }

        _file.GiveLead(me, Side.Host);
        _file.GoTo(me.Country, plot.Country, plot.Place, me);
        db.Add(_file);
    }

    private void Inform(int day)
    {
        var me = On(plot.Lead, day);
        foreach (var adult in Adults(day))
        {
            if (plot.Basis == ReturnBasis.Voluntary)
                _file.Inform(adult.Id, Date(day), adult.Languages[0], "", Channel.InPerson,
                    "Dépliant « Rentrer »", 2, me);
        }

        if (plot.Turn == Turn.ClaimPending)
        {
            db.Add(AsylumClaim.Lodge(_file, Head.Id, Date(day), "Office de protection", me));
            _over = true;
        }
    }

    private void Commit(int day)
    {
        var me = On(plot.Lead, day);
        foreach (var person in plot.Persons)
        {
            var minor = person.IsMinorOn(me.Today);
            if (plot.Basis == ReturnBasis.Forced)
            {
                _file.RecordDecision(person.Id, "Préfecture (démo)", $"D-{plot.Number}", "Accord (démo)", Date(2),
                    Date(3), me);
                db.Add(NonRefoulementReview.Record(_file, person.Id,
                    new ReviewTerms("Inès Colin", Date(day), 60, true, "Aucun risque relevé dans le pays de retour."),
                    On(Protector, day)));
            }
            else
            {
                _file.Declare(person.Id, Date(day), ConsentMeans.Signature, minor ? Head.FullName : "",
                    $"Formulaire {plot.Number}", me);
                _file.TakeConsent(person.Id, Terms(ConsentPurpose.Identification, person, day), Authority, me);
            }

            if (minor)
                db.Add(BestInterestsCheck.Record(_file, person.Id, Date(day), "Inès Colin", true,
                    "L'enfant part avec ses parents.", On(Protector, day)));
        }
    }

    private void Ask(int day)
    {
        var me = On(plot.Lead, day);
        var terms = new RequestTerms(
            plot.Place, false,
            [new Evidence(EvidenceKind.Copy, EvidenceWeight.PrimaFacie, "Copie d'une carte d'identité", "copy")], null);
        _request = _file.AskIdentification(Authority, new AskingGround(scenery.Agreement, []), terms, me);
        db.Add(_request);
        // A silent authority stays silent: nothing follows.
        _over = plot.Turn == Turn.Silent;
    }

    // A few files show what else a dossier can hold; the others go the short way.
    private bool IsShownInFull => plot.Country == "TG" && plot.Number % 34 is >= 6 and <= 8
        && plot is { Basis: ReturnBasis.Voluntary, Turn: Turn.None };

    private void Wonder(int day)
    {
        if (IsShownInFull) db.Add(RequestScenes.Opinion(_file, Authority, Head.Id, On(plot.Lead, day), On(Officer,
            day)));
    }

    private void LookCloser(int day)
    {
        if (!IsShownInFull) return;
        var scenes = new RequestScenes(_request, _file, On(plot.Lead, day), On(Officer, day));
        db.AddRange(scenes.Play(Head.Id, scenery.Organisations["État civil Kpalimé"], Date(day)));
    }

    private void Answer(int day)
    {
        foreach (var person in plot.Persons) _request.Answer(
            _file, person.Id, new AnswerTerms(AnswerResult.Identified, ""), On(Officer, day));
    }

    private void Document(int day)
    {
        foreach (var person in plot.Persons)
        {
            var terms = new DocumentTerms(
                TravelDocumentKind.LaissezPasser, $"LP{plot.Number:0000}{person.GivenNames.Length}", Date(day),
                Date(day).AddMonths(6), true, Authority.ShortName);
            db.Add(TravelDocument.Issue(_file, person.Id, terms, On(Officer, day), _request.Clocks));
        }
    }

    private void Prepare(int day)
    {
        var me = On(plot.Lead, day);
        if (plot.Turn == Turn.Pregnant) MindPregnancy(day);
        if (plot.Basis == ReturnBasis.Voluntary)
        {
            foreach (var adult in Adults(day)) _file.ExplainRisks(
                adult.Id, string.Create(CultureInfo.InvariantCulture, $"Entretien du {Date(day):d MMMM yyyy}"), me);
            var reception = scenery.Organisations[plot.Country == "TG" ? "Centre de transit Lomé" : Receiver];
            foreach (var adult in Adults(day))
            {
                _file.TakeConsent(adult.Id, Terms(ConsentPurpose.Reception, adult, day), reception, me);
                _file.TakeConsent(adult.Id, Terms(ConsentPurpose.Reintegration, adult, day),
                    scenery.Organisations[Receiver], me);
            }
        }
        else
        {
            _file.Give(scenery.Organisations[plot.Country == "TG" ? "Centre de transit Lomé" : Receiver],
                Sections.Identity | Sections.Contact | Sections.Travel, AccessBasis.Law, "Accord (démo)", me);
        }

        var zone = plot.Country switch { "CM" => "Africa/Douala", "CI" => "Africa/Abidjan", _ => "Africa/Lome" };
        var trip = new Trip(
            TravelMode.Air, "Compagnie (démo)", $"SK{plot.Number:000}", "Paris", plot.Place,
            new PlaceTime(Date(40), new TimeOnly(11, 30), "Europe/Paris"),
            new PlaceTime(Date(40), new TimeOnly(17, 45), zone));
        _booking = _file.Book([], trip,
            [.. plot.Persons.Select(p => new Seat(p.Id, p.IsMinorOn(me.Today) ? Head.FullName : "", ""))],
            null, On(plot.Lead, day));
        db.Add(_booking);
    }

    private void MindPregnancy(int day)
    {
        var ines = On(Protector, day);
        var need = SpecialNeed.Note(_file, Head.Id, scenery.Pregnancy, "Sixième mois.", [], ines);
        need.Plan(_file, new NeedPlan("Visite médicale avant le départ", "Siège au calme, accompagnement",
            "Suivi à la maternité", Date(day).AddMonths(6)), [need], ines);
        db.Add(need);
        db.Add(FitnessAssessment.Record(_file, Head.Id,
            new FitnessTerms(Fitness.Fit, "Dr Nadia Lopez (démo)", Date(day), Date(day).AddMonths(1), ""), ines));
    }

    private void Board(int day)
    {
        // At the hour of the flight, which is fixed; the counsellor's day may be earlier.
        var tim = scenery.Cast["tim"] with { Now = _booking.LeavesAt.AddMinutes(-20) };
        foreach (var person in plot.Persons)
        {
            var boarding = _file.AtTheDoor(_booking, _boardings, person.Id, BoardingOutcome.Boarded, "", tim);
            _boardings.Add(boarding);
            db.Add(boarding);
        }
    }

    private void Arrive(int day)
    {
        var receiver = plot.Country == "TG" ? On("afi", day) : On("tim", day);
        var landing = new Landing(PartialDate.Exact(Date(40)), plot.Place, TravelMode.Air, "Accueil à l'aéroport.");
        db.AddRange(_file.Land([.. plot.Persons.Select(p => p.Id)], [], _boardings, landing, receiver));
    }

    private void HandOver(int day)
    {
        _file.TransferTo(scenery.Organisations[Receiver], "La famille est arrivée : suite au pays.",
            On(plot.Lead, day));
        _file.AssignTo(On(Caseworker, day).UserId, On(Caseworker, day));
    }

    private void Assess(int day)
    {
        var me = On(Caseworker, day);
        foreach (var adult in Adults(day))
        {
            db.Add(Assessment.Of(_file, adult.Id, Date(day), Findings.For(plot.Number), me));
            db.Add(Keep(_file.RecordVisit(adult.Id, VisitKind.Baseline, Date(day), Channel.InPerson,
                scenery.Instrument, Answers(), "", _visits, [], me)));
        }
    }

    private void WritePlan(int day)
    {
        var me = On(Caseworker, day);
        var committee = plot.Country == "TG" && plot.Number % 2 == 0;
        if (committee) _file.Give(scenery.Organisations["Comité de validation"],
            Sections.Identity | Sections.Reintegration, AccessBasis.Law, "Règlement du comité (démo)", me);
        (_plan, var funding) = Plan.Begin(
            _file, (committee ? scenery.CommitteeScheme : scenery.Scheme).HoldingOn(Date(day))!, me);
        db.Add(_plan);
        db.Add(funding);
        _plan.Describe(_file, Findings.Project(plot.Number), me);
        _plan.Write(_file, new PlanLineTerms("Formation courte", Core.Reintegration.Dimension.Economic, Head.Id,
            120_000, AidForm.InKind, "Centre de formation (démo)", Date(75)), me);
        _plan.Write(_file, new PlanLineTerms("Matériel de départ", Core.Reintegration.Dimension.Economic, Head.Id,
            250_000, AidForm.InKind, "Fournisseur (démo)", Date(88)), me);
        _plan.Sign(_file, new PlanSignature(Head.Id, Date(day), ConsentMeans.Signature, $"Plan {plot.Number}"), me);
    }

    private void Decide(int day)
    {
        if (!_plan.NeedsCommittee) return;
        var vote = new CommitteeVote(Date(day), false, "", CommitteeOutcome.Approve, [4, 4, 3, 4],
            "Projet solide, porté par la famille.", "Séance de la démonstration.");
        db.Add(CommitteeDecision.Of(_file, _plan, vote, On("edem", day)));
    }

    private void Approve(int day) => _plan.Approve(_file, On(Caseworker, day));

    private void Deliver(int day, int line)
    {
        var what = _plan.Latest.Lines[line - 1];
        var terms = new DeliveryTerms(what.AmountMinor, Date(day), $"Bon de livraison {plot.Number}-{line}", null,
            Head.Id, Acknowledgement.Signature, "");
        db.Add(Delivery.Of(_file, what, terms, On(Caseworker, day)));
    }

    private void Visit(int day, VisitKind kind)
    {
        foreach (var adult in Adults(day))
            db.Add(Keep(_file.RecordVisit(adult.Id, kind, Date(day), Channel.InPerson, scenery.Instrument, Answers(),
                "Visite à domicile.", _visits, [], On(Caseworker, day))));
    }

    private void Close(int day) => _file.Close(Outcome.Reintegrated, "", On(Caseworker, day));

    private void Move(string login, int day) => _file.MoveOn("", On(login, day));

    private void TakeATurn(int day)
    {
        if (day != 21) return;
        if (plot.Turn == Turn.Withdraws)
        {
            _file.Withdraw(Head.Id, WithdrawalMeans.InPerson, "", On(plot.Lead, day));
            _over = true;
        }

        if (plot.Turn == Turn.Suspended) _file.Suspend(
            "Hospitalisation d'un membre de la famille.", On(plot.Lead, day));
    }

    // Every open file has somebody's next thing to do: some late, most this month.
    private void LeaveWork()
    {
        if (!_file.IsOpen) return;
        var received = _file.LeadOrganisationId == scenery.Organisations[Receiver].Id;
        var me = On(received ? Caseworker : plot.Lead, plot.Days);
        var due = DateOnly.FromDateTime(scenery.Now.UtcDateTime).AddDays((plot.Number % 28) - 6);
        db.Add(_file.GiveTask(me.OrganisationId, me.UserId, Findings.Task(plot.Number), due, Sections.Identity, me));
    }

    // Whatever the instrument asks: one of its own choices, and nothing where it asks for words.
    private List<GivenAnswer> Answers() =>
    [
        .. scenery.Instrument.Questions.Questions.Where(q => q.Options is { Count: > 0 })
            .Select((q, i) => new GivenAnswer(
                q.Code, AnswerState.Answered, q.Options![(plot.Number + i) % q.Options.Count].Code)),
    ];

    private Visit Keep(Visit visit)
    {
        _visits.Add(visit);
        return visit;
    }

    private IEnumerable<Person> Adults(int day) => plot.Persons.Where(p => !p.IsMinorOn(Date(day)));

    private ConsentTerms Terms(ConsentPurpose purpose, Person person, int day) => new(
        purpose, person.Languages[0], ConsentMeans.Signature, $"Formulaire {plot.Number}-{purpose}", "", Date(day),
        Date(day).AddYears(2));
}
