using Microsoft.Playwright;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// One family, from the first conversation in Lyon to the closure in Lomé more than a year later, by the eight people
/// whose acts they are, each at their own screen.
/// </summary>
public sealed class FamilyJourneyTests(TestHouse house, Chromium chromium)
{
    private const string Mother = "Akossiwa Amedzro", Father = "Komlan Amedzro", Child = "Elom Amedzro";
    private static readonly string[] Adults = [Mother, Father];
    private static readonly string[] All = [Mother, Father, Child];

    private Desk _claire = null!, _ines = null!, _komi = null!, _tim = null!, _afi = null!, _awa = null!,
        _edem = null!, _yao = null!;
    private string _file = "";
    private string _reference = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => _claire.Today;

    [Fact]
    public async Task A_family_goes_from_the_first_session_to_closure_through_eight_people()
    {
        await ReferenceData.LoadAsync(house.System, house.Clock, Cancel);
        await SitDownAsync();
        await OpenAndInformAsync();
        await ApplyAsync();
        await IdentifyAsync();
        await PrepareAsync();
        await TravelAsync();
        await ArriveAsync();
        await HandOverAsync();
        await PlanAsync();
        await DecideAndDeliverAsync();
        await FollowAsync();
        var person = await OwnDoorAsync();
        await CloseAsync();
        await ProveAsync(person);
    }

    private async Task SitDownAsync()
    {
        _claire = await Desk.OfAsync(house, chromium, "claire");
        _ines = await Desk.OfAsync(house, chromium, "ines");
        _komi = await Desk.OfAsync(house, chromium, "komi");
        _tim = await Desk.OfAsync(house, chromium, "tim");
        _afi = await Desk.OfAsync(house, chromium, "afi");
        _awa = await Desk.OfAsync(house, chromium, "awa");
        _edem = await Desk.OfAsync(house, chromium, "edem");
        _yao = await Desk.OfAsync(house, chromium, "yao");
    }

    private async Task OpenAndInformAsync()
    {
        await _claire.DoAsync("/cases/new", "est ouvert",
            ("HostCountry", "FR"), ("ReturnCountry", "TG"), ("ReturnPlace", "Lomé"), ("FamilyName", "Amedzro"),
            ("GivenNames", "Akossiwa"), ("Sex", "Female"), ("BirthDate", "1988-05-14"), ("Nationality", "TG"),
            ("Language", "ee"), ("SecondLanguage", "fr"), ("Phone", "+33 7 00 99 88 77"));
        _file = new Uri(_claire.Page.Url).AbsolutePath;
        _reference = await _claire.Page.InnerTextAsync(".identity .number");
        await JoinAsync("Komlan", "Spouse", "Male", "1985-02-03");
        await JoinAsync("Elom", "Child", "Male", "2018-09-21");
        await _claire.GoAsync(_file + "/information");
        await TickAsync(_claire, Mother, Father);
        await _claire.SendAsync("L'entretien est enregistré",
            ("Language", "ee"), ("Channel", "InPerson"), ("Material", "Dépliant « Rentrer »"));
    }

    private Task JoinAsync(string name, string relationship, string sex, string born) => _claire.DoAsync(
        _file + "/people/new", $"{name} Amedzro est dans le dossier",
        ("Relationship", relationship), ("FamilyName", "Amedzro"), ("GivenNames", name), ("Sex", sex),
        ("BirthDate", born),
        ("Nationality", "TG"), ("Language", "ee"));

    private async Task ApplyAsync()
    {
        await _claire.GoAsync(_file + "/declaration");
        await _claire.SendAsync("Le délai de réflexion n'est pas écoulé", ("PersonId", Mother),
            ("Evidence", "Trop tôt"));
        house.Clock.Pass(TimeSpan.FromDays(3));
        foreach (var adult in Adults)
        {
            await _claire.DoAsync(_file + "/declaration", $"La déclaration de {adult} est enregistrée",
                ("PersonId", adult), ("SignedOn", Desk.Day(Today)), ("Means", "Signature"),
                ("Evidence", "Formulaire 7"));
        }

        await _claire.DoAsync(_file + "/declaration", $"La déclaration de {Child} est enregistrée",
            ("PersonId", Child), ("SignedOn", Desk.Day(Today)), ("Guardian", Mother), ("Evidence", "Formulaire 8"));
        await MoveOnAsync(_claire, "Demande");
    }

    private async Task IdentifyAsync()
    {
        await _ines.DoAsync(_file + "/protection/best-interests-check/new", "La vérification est enregistrée",
            ("PersonId", Child), ("CheckedOn", Desk.Day(Today)), ("CheckedBy", "Inès Colin"),
            ("Findings", "L'enfant part avec ses deux parents."), ("MayContact", "true"));
        foreach (var person in All) await ConsentAsync(person, "Identification", "Consulat du Togo");
        await _claire.DoAsync(_file + "/identification/requests/new", "La demande est envoyée",
            ("AuthorityId", "Consulat du Togo"), ("Input.Evidence[0].Description", "Copie d'une carte d'identité"));
        await _komi.GoAsync(_file + "/identification");
        foreach (var person in All)
        {
            await _komi.Page.GotoAsync(_file + "/identification");
            await _komi.Page.ClickAsync("main a.btn-primary");
            await Chromium.ArrivesAsync(_komi.Page, "/answer$");
            await _komi.ReadsNotAsync("asile");
            await _komi.SendAsync("La réponse est enregistrée", ("PersonId", person), ("Result", "Identified"));
            await _komi.DoAsync(_file + "/identification/documents/new", "Le document est enregistré",
                ("PersonId", person), ("Kind", "LaissezPasser"), ("Number", "LP-" + person[..3]), ("IssuedAt", "Paris"),
                ("IssuedOn", Desk.Day(Today)), ("ValidUntil", Desk.Day(Today.AddMonths(6))));
        }

        await MoveOnAsync(_claire, "Préparation");
    }

    private async Task PrepareAsync()
    {
        await _claire.GoAsync(_file + "/risks");
        await TickAsync(_claire, Mother, Father);
        await _claire.SendAsync("Les risques sont expliqués", ("Evidence", "Entretien avec les deux parents"));
        foreach (var adult in Adults)
        {
            await ConsentAsync(adult, "Reception", "Centre de transit");
            await ConsentAsync(adult, "Reintegration", "Agence nationale pour l'emploi");
        }

        var leaves = house.Clock.GetUtcNow().AddDays(14);
        // In winter Paris is an hour ahead of Greenwich, where Lomé's time is.
        await _tim.DoAsync(_file + "/journey/booking", "Le voyage est réservé",
            ("Mode", "Air"), ("Carrier", "Compagnie (démo)"), ("Number", "SK 512"),
            ("FromPlace", "Paris"), ("LeavesOn", Desk.Day(Day(leaves))), ("LeavesTime", Time(leaves.AddHours(1))),
            ("LeavesZone", "Europe/Paris"), ("ToPlace", "Lomé"), ("ArrivesOn", Desk.Day(Day(leaves.AddHours(6)))),
            ("ArrivesTime", Time(leaves.AddHours(6))), ("ArrivesZone", "Africa/Lome"),
            ("ReceptionId", "Centre de transit"));
        await MoveOnAsync(_claire, "Voyage");
    }

    private async Task TravelAsync()
    {
        await _tim.DoAsync(_file + "/journey/boarding", "12 heures avant le départ", ("Seat", Mother),
            ("Outcome", "Boarded"));
        house.Clock.Pass(TimeSpan.FromDays(14) - TimeSpan.FromHours(2));
        foreach (var person in All)
            await _tim.DoAsync(_file + "/journey/boarding", $"{person} : a embarqué", ("Seat", person),
                ("Outcome", "Boarded"));
        house.Clock.Pass(TimeSpan.FromHours(9));
    }

    private async Task ArriveAsync()
    {
        await _afi.GoAsync("/arrivals");
        await _afi.ReadsAsync(_reference);
        await _afi.DoAsync("/places", "Maison des familles est ajouté", ("Name", "Maison des familles"),
            ("Capacity", "6"));
        await _afi.DoAsync(_file + "/journey/arrival", "L'arrivée est notée pour 3 personne(s)",
            ("ArrivedOn", Desk.Day(Today)), ("Crossing", "Aéroport de Lomé"), ("HandOver", "Accueillis à l'aéroport"));
        foreach (var person in All)
        {
            await _afi.DoAsync(_file + "/journey/reception", $"{person} a un lit",
                ("PersonId", person), ("PlaceId", "Maison des familles"), ("From", Desk.Day(Today)),
                ("Until", Desk.Day(Today.AddDays(5))));
        }

        await _afi.DoAsync(_file + "/journey/help", "Justifiez-la dans les 14 jours",
            ("PersonId", Child), ("Kind", "Food"), ("Amount", "12,50"));
        await _afi.Page.ClickAsync("main td a");
        await Chromium.ArrivesAsync(_afi.Page, "/justification$");
        await _afi.SendAsync("L'aide est justifiée", ("Justification", "Arrivée de nuit, repas de l'enfant"));
    }

    private async Task HandOverAsync()
    {
        house.Clock.Pass(TimeSpan.FromDays(4));
        await _claire.DoAsync(_file + "/transfer", "Le dossier est transféré",
            ("OrganisationId", "Agence nationale pour l'emploi"),
            ("Reason", "La famille est arrivée : la suite se fait à Lomé."));
        await _awa.DoAsync(_file + "/assignment", "Le dossier a un nouveau responsable", ("AssigneeId", "Awa Nutsu"));
        await MoveOnAsync(_awa, "Réintégration");
    }

    private async Task PlanAsync()
    {
        foreach (var adult in Adults) await AssessAsync(adult);
        await _awa.GoAsync(_file + "/access");
        await _awa.Page.CheckAsync("[name='Input.Sections'][value='Identity']");
        await _awa.Page.CheckAsync("[name='Input.Sections'][value='Reintegration']");
        await _awa.SendAsync("a cet accès", ("OrganisationId", "Comité de validation"),
            ("BasisText", "Règlement du comité (démo)"));
        await _awa.DoAsync(_file + "/reintegration/plan", "Le plan est commencé", ("schemeVersionId", "Projet de vie"));
        await _awa.Page.FillAsync("#project", "Un atelier de couture avec la sœur d'Akossiwa.");
        await _awa.PressAsync("form:has(#project) button");
        await _awa.ReadsAsync("Le projet est enregistré");
        await WriteLineAsync("Formation en couture", "150000", Mother);
        await WriteLineAsync("Machine et tissu", "350000", Mother);
        await _awa.DoAsync(_file + "/reintegration/plan/signature", "signé et soumis au comité",
            ("PersonId", Mother), ("SignedOn", Desk.Day(Today)), ("Means", "Thumbprint"),
            ("Evidence", "Plan signé le jour même"));
    }

    private async Task AssessAsync(string adult)
    {
        string[] parts = ["Economic", "Social", "Psychosocial", "SafetyAndLegal", "Individual", "Family", "Community",
            "National"];
        await _awa.DoAsync(_file + "/reintegration/assessment", $"L'évaluation de {adult} est enregistrée",
        [
            ("PersonId", adult), ("AssessedOn", Desk.Day(Today)),
            .. parts.Select(part => ($"Input.Findings.{part}", "Entretien à l'agence : rien d'inquiétant.")),
        ]);
        await VisitAsync(_awa, adult, "Baseline");
    }

    private async Task WriteLineAsync(string measure, string amount, string person)
    {
        await _awa.GoAsync(_file + "/reintegration/plan");
        (string, string)[] fields =
        [
            ("Measure", measure), ("Dimension", "Economic"), ("PersonId", person), ("Amount", amount),
            ("Form", "InKind"),
            ("ProvidedBy", "Fournisseur (démo)"), ("PlannedOn", Desk.Day(Today.AddDays(20))),
        ];
        foreach (var (field, value) in fields) await _awa.FillAsync(field, value);
        await _awa.PressAsync("#line button");
        await _awa.ReadsAsync("La mesure est enregistrée");
    }

    private async Task DecideAndDeliverAsync()
    {
        await _edem.GoAsync("/committee");
        await _edem.Page.ClickAsync($"main th a:has-text('{_reference}')");
        await Chromium.ArrivesAsync(_edem.Page, "/reintegration/committee$");
        await _edem.SendAsync($"Votre décision sur le dossier {_reference} est enregistrée",
            ("Input.Points[0]", "4"), ("Input.Points[1]", "4"), ("Input.Points[2]", "5"), ("Input.Points[3]", "3"),
            ("Outcome", "Approve"), ("Reasons", "Projet solide, porté par la famille."),
            ("Minutes", "Séance ouverte, plan lu, accepté."));
        await _awa.DoAsync(_file + "/reintegration/plan/approval", "Le plan est approuvé");
        house.Clock.Pass(TimeSpan.FromDays(21));
        foreach (var how in new[] { "Signature", "Thumbprint" })
        {
            await _awa.GoAsync(_file + "/reintegration");
            await _awa.Page.ClickAsync("main a[href*='/deliveries/new']");
            await Chromium.ArrivesAsync(_awa.Page, "/deliveries/new");
            await _awa.SendAsync("remis :", ("Proof", "Bon de livraison"), ("PersonId", Mother), ("Acknowledged", how));
        }

        await _awa.ReadsAsync("empreinte du pouce");
        await MoveOnAsync(_awa, "Suivi");
    }

    private async Task FollowAsync()
    {
        house.Clock.Pass(TimeSpan.FromDays(170));
        foreach (var adult in Adults) await VisitAsync(_yao, adult, "FollowUp");
        house.Clock.Pass(TimeSpan.FromDays(190));
        await _yao.DoAsync(_file + "/closure", "Il reste quelque chose à corriger", ("Outcome", "Reintegrated"));
        foreach (var adult in Adults) await VisitAsync(_yao, adult, "LastFollowUp");
    }

    /// <summary>The person's own screen, by the paper that Yao hands over.</summary>
    private async Task<IPage> OwnDoorAsync()
    {
        await _yao.GoAsync(_file + "/door");
        await _yao.Page.SelectOptionAsync("[name=PersonId]", new SelectOptionValue { Label = Mother });
        await _yao.PressAsync();
        await _yao.ReadsAsync("/own/");
        var code = await _yao.Page.InnerTextAsync("#code");
        var paper = await _yao.Page.InnerTextAsync("section bdi");
        var person = await chromium.OpenAsync(house, width: 360);
        await person.GotoAsync(new Uri(paper).PathAndQuery);
        await Chromium.IsAccessibleAsync(person);
        await person.FillAsync("[name=Code]", code);
        await person.ClickAsync("main form button.btn-primary");
        await Chromium.ArrivesAsync(person, "/own/file$");
        Assert.Contains("L'équipe prend de vos nouvelles", await person.InnerTextAsync("main"),
            StringComparison.Ordinal);
        return person;
    }

    private Task CloseAsync() =>
        _yao.DoAsync(_file + "/closure", "Le dossier est clos : Réintégration aboutie", ("Outcome", "Reintegrated"));

    private async Task ProveAsync(IPage person)
    {
        await _yao.GoAsync(_file);
        await _yao.ReadsAsync("Réintégration aboutie");
        var told = await TimelineAsync();
        foreach (var act in new[]
        {
            "Dossier ouvert", "Entretien d'information", "Déclaration signée", "Accord donné",
                "Identification demandée",
            "Réponse de l'autorité", "Document de voyage enregistré", "Voyage réservé", "Embarquement", "Arrivée",
            "Lit donné",
            "Aide d'urgence justifiée", "Dossier transféré", "Besoins évalués", "Plan signé par la personne",
            "Décision d'un membre du comité", "Plan approuvé", "Aide remise", "Visite", "Dossier clos",
        })
            Assert.Contains(act, told, StringComparison.Ordinal);

        await person.ReloadAsync();
        Assert.Contains("Votre dossier est fermé", await person.InnerTextAsync("main"), StringComparison.Ordinal);
        await Chromium.IsAccessibleAsync(person);
        await Chromium.FitsAsync(person);
        await person.GotoAsync("/own/readers");
        Assert.Contains("Consulat du Togo", await person.InnerTextAsync("main"), StringComparison.Ordinal);

        var verified = await new Verification(house.System).RunAsync(_reference, Cancel);
        Assert.Empty(verified!.Findings);
        Assert.True(verified.Events > 60, $"{verified.Events} events");
        foreach (var desk in new[] { _claire, _ines, _komi, _tim, _afi, _awa, _edem,
            _yao }) await desk.Page.Context.CloseAsync();
        await person.Context.CloseAsync();
    }

    private async Task<string> TimelineAsync()
    {
        await _yao.GoAsync(_file + "/timeline");
        var told = await _yao.Page.InnerTextAsync("ol.timeline");
        while (await _yao.Page.Locator("main a[rel=next]").AllAsync() is [var older, ..])
        {
            await _yao.GoAsync((await older.GetAttributeAsync("href"))!);
            told += await _yao.Page.InnerTextAsync("ol.timeline");
        }

        return told;
    }

    private async Task VisitAsync(Desk desk, string person, string kind)
    {
        await desk.GoAsync(_file + "/visits/new");
        foreach (var question in await desk.Page.Locator("main select[name$='.Value']").AllAsync())
            await question.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await desk.SendAsync("La visite est enregistrée",
            ("PersonId", person), ("Kind", kind), ("HeldOn", Desk.Day(Today)), ("Channel", "InPerson"));
    }

    private Task ConsentAsync(string person, string purpose, string recipient) => _claire.DoAsync(
        _file + "/consents/new", "Le consentement est enregistré",
        ("PersonId", person), ("Purpose", purpose), ("RecipientId", recipient), ("Language", "ee"),
        ("Means", "Signature"),
        ("Evidence", "Formulaire de consentement"), ("GivenOn", Desk.Day(Today)));

    private Task MoveOnAsync(Desk desk, string stage) =>
        desk.DoAsync(_file + "/stage", $"Le dossier est maintenant à l'étape « {stage} »");

    private static async Task TickAsync(Desk desk, params string[] persons)
    {
        foreach (var person in persons)
            await desk.Page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = person }).CheckAsync();
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static string Time(DateTimeOffset at) =>
        at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
