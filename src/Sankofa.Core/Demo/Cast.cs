using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Demo;

/// <summary>One person a role, all fictional; what the demo's sign-in page lists and the tests act with.</summary>
public static class Cast
{
    /// <summary>Of the demo alone: a sentence that nobody would take for a real password.</summary>
    public const string Password = "sankofa demo 2026";
    private const string Mail = "@demo.sankofa.example";

    public static readonly (string Name, string ShortName, string Country, OrganisationKind Kind)[] Organisations =
    [
        ("Office français de l'immigration et de l'intégration, Lyon (démo)", "OFII Lyon", "FR",
            OrganisationKind.ReturnAgency),
        ("Fedasil, Bruxelles (démo)", "Fedasil Bruxelles", "BE", OrganisationKind.ReceptionAgency),
        ("Caritas International Belgique (démo)", "Caritas Belgique", "BE", OrganisationKind.Ngo),
        ("OIM, bureau d'Agadez (démo)", "OIM Agadez", "NE", OrganisationKind.InternationalOrganisation),
        ("Office de protection (démo)", "Office de protection", "FR", OrganisationKind.AsylumAuthority),
        ("Consulat du Togo à Paris (démo)", "Consulat du Togo", "TG", OrganisationKind.Consulate),
        ("Consulat du Cameroun à Paris (démo)", "Consulat du Cameroun", "CM", OrganisationKind.Consulate),
        ("Office national de l'identification, Côte d'Ivoire (démo)", "ONI Abidjan", "CI",
            OrganisationKind.IdentityOffice),
        ("Centre de transit et d'accueil de Lomé (démo)", "Centre de transit Lomé", "TG",
            OrganisationKind.TransitCentre),
        ("Agence nationale pour l'emploi du Togo (démo)", "ANPE Lomé", "TG", OrganisationKind.EmploymentAgency),
        ("Guichet diaspora du Cameroun (démo)", "Guichet diaspora", "CM", OrganisationKind.DiasporaDesk),
        ("Office des Tunisiens à l'étranger (démo)", "OTE Tunis", "TN", OrganisationKind.DiasporaDesk),
        ("Comité de validation des projets de vie, Lomé (démo)", "Comité de validation", "TG",
            OrganisationKind.ValidationCommittee),
        ("Protection de l'enfance, Lomé (démo)", "Protection de l'enfance", "TG", OrganisationKind.ChildProtection),
        ("Mairie de Kpalimé, état civil (démo)", "État civil Kpalimé", "TG", OrganisationKind.CivilRegistry),
        ("Coordination nationale (démo)", "Coordination nationale", "TG", OrganisationKind.Ministry),
        ("Secrétariat du Processus de Rabat (démo)", "Secrétariat", "BE", OrganisationKind.Secretariat),
        ("Point focal du Togo pour le Processus de Rabat (démo)", "Point focal Togo", "TG", OrganisationKind.Ministry),
        ("Point focal du Cameroun pour le Processus de Rabat (démo)", "Point focal Cameroun", "CM",
            OrganisationKind.Ministry),
        ("Point focal de l'Espagne pour le Processus de Rabat (démo)", "Point focal Espagne", "ES",
            OrganisationKind.Ministry),
        ("Ministère du plan du Togo (démo)", "Ministère du plan", "TG", OrganisationKind.Ministry),
        ("Commune de Lomé (démo)", "Commune de Lomé", "TG", OrganisationKind.LocalAuthority),
        ("Contrôle de la protection des données (démo)", "Contrôle", "FR", OrganisationKind.Monitor),
    ];

    public static readonly (string Login, string Name, string Organisation, Role Role)[] People =
    [
        ("claire", "Claire Vasseur", "OFII Lyon", Role.Counsellor),
        ("hugo", "Hugo Martel", "OFII Lyon", Role.Counsellor),
        ("noor", "Noor Peeters", "Fedasil Bruxelles", Role.Counsellor),
        ("tim", "Tim Claes", "OFII Lyon", Role.TravelCoordinator),
        ("odile", "Odile Renard", "Office de protection", Role.ProtectionOfficer),
        ("ines", "Inès Colin", "OFII Lyon", Role.ProtectionOfficer),
        ("komi", "Komi Adjavon", "Consulat du Togo", Role.IdentificationOfficer),
        ("berthe", "Berthe Ngassa", "Consulat du Cameroun", Role.IdentificationOfficer),
        ("serge", "Serge Koffi", "ONI Abidjan", Role.IdentificationOfficer),
        ("leila", "Leïla Trabelsi", "OTE Tunis", Role.ReintegrationOfficer),
        ("afi", "Afi Lawson", "Centre de transit Lomé", Role.ReceptionOfficer),
        ("awa", "Awa Nutsu", "ANPE Lomé", Role.ReintegrationOfficer),
        ("yao", "Yao Amegan", "ANPE Lomé", Role.ReintegrationOfficer),
        ("paul", "Paul Etoundi", "Guichet diaspora", Role.ReintegrationOfficer),
        ("edem", "Edem Kponton", "Comité de validation", Role.CommitteeMember),
        ("ama", "Ama Dossou", "Protection de l'enfance", Role.ProtectionOfficer),
        ("mawuli", "Mawuli Tetteh", "État civil Kpalimé", Role.RegistryOfficer),
        ("sena", "Sena Akakpo", "Coordination nationale", Role.Analyst),
        ("ruth", "Ruth Lindqvist", "Secrétariat", Role.Secretariat),
        ("essi", "Essi Agbodjan", "Point focal Togo", Role.FocalPoint),
        ("ngono", "Marthe Ngono", "Point focal Cameroun", Role.FocalPoint),
        ("lucia", "Lucía Herranz", "Point focal Espagne", Role.FocalPoint),
        ("kodjo", "Kodjo Ametepe", "Ministère du plan", Role.Contributor),
        ("abla", "Abla Sossou", "Commune de Lomé", Role.Guest),
        ("denis", "Denis Aubry", "Contrôle", Role.Auditor),
        ("admin", "Ana Duarte", "OFII Lyon", Role.Administrator),
    ];

    public static string Email(string login) => login + Mail;

    public static async Task LoadAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        if (await db.Users.AnyAsync(u => u.Email == Email("claire"), cancel)) return;
        var now = clock.GetUtcNow();
        var organisations = Organisations
            .Select(o => new Organisation(o.Name, o.ShortName, o.Country, o.Kind, now))
            .ToDictionary(o => o.ShortName, StringComparer.Ordinal);
        foreach (var organisation in organisations.Values)
        {
            organisation.AnswerForData(organisation.Name, null, 60);
            organisation.SetPractice(2, Money.Minor(150, "EUR"), "EUR");
        }

        db.AddRange(organisations.Values);
        db.Add(new InstallationMark(InstallationMark.Demo, now));
        var hasher = new PasswordHasher<User>();
        foreach (var (login, name, organisation, role) in People)
        {
            var user = new User(Email(login), name, now)
            {
                NormalizedEmail = Email(login).ToUpperInvariant(),
                NormalizedUserName = Email(login).ToUpperInvariant(),
                EmailConfirmed = true,
                SecurityStamp = Ids.New(now).ToString("N"),
                IsHouseAdministrator = role == Role.Administrator,
            };
            user.PasswordHash = hasher.HashPassword(user, Password);
            db.Add(user);
            db.Add(new Post(user.Id, organisations[organisation].Id, role, now));
            // Two posts, on both sides of the wall: what rule 1 asks to be held apart.
            if (login == "paul") db.Add(new Post(user.Id, organisations["OFII Lyon"].Id, Role.Counsellor, now));
        }

        await db.SaveChangesAsync(cancel);
    }
}
