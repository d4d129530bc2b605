using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Core.Demo;

/// <summary>
/// An exchange with an agency that does not exist, and two of its possible matches: one to review, one that both sides
/// confirmed. Nothing of it is ever sent.
/// </summary>
internal static class HelpedElsewhere
{
    public static async Task LoadAsync(SankofaDb db, Me counsellor, CancellationToken cancel)
    {
        var files = await db.Files.Where(f => f.LeadOrganisationId == counsellor.OrganisationId && f.ClosedAt == null
                && f.SuspendedAt == null && f.Basis == ReturnBasis.Voluntary && f.Stage == Stage.Preparation)
            .OrderBy(f => f.Reference).Take(2).Include(f => f.Access).Include(f => f.Members)
            .ThenInclude(m => m.Person).AsSplitQuery().ToListAsync(cancel);
        if (files.Count == 0) return;
        var own = await db.Organisations.SingleAsync(o => o.Id == counsellor.OrganisationId, cancel);
        var exchange = new Exchange(
            new ExchangeTerms("demo-exchange", "Accord fictif de comparaison", ReturnBasis.Voluntary,
                ExchangeGround.Consent, "Convention fictive, art. 3", "Agence de retour fictive",
                "bureau des retours (démo)", "https://match.sankofa.example", "demo-lyon", "demo-other",
                counsellor.Today, null),
            [], [], counsellor with { Role = Role.Administrator });
        exchange.StayAtHome();
        db.Add(exchange);
        foreach (var (place, file) in files.Index())
        {
            var person = file.Members.First(m => m.Returns).PersonId;
            var consent = file.TakeConsent(person, new ConsentTerms(
                ConsentPurpose.DoubleBenefit, "fr", ConsentMeans.Signature, "Formulaire (démo)", "",
                counsellor.Today, null), own, counsellor);
            var (compared, dispatch) = ComparedPerson.Refer(file, person, exchange, consent, [], counsellor);
            var possible = PossibleDoubleBenefit.Suspect(
                file, compared, Ids.New(counsellor.Now),
                [IdentityView.NamesYearAndPlace, IdentityView.NamesYearAndSex], counsellor);
            db.AddRange(compared, dispatch, possible);
            if (place == 0) continue;
            db.Add(possible.Judge(file, compared, new Disclosure(BenefitVerdict.NotHelpedHere, null), counsellor));
            var year = counsellor.Today.Year - 1;
            possible.Hear(file, new Disclosure(
                BenefitVerdict.HelpedHere, new HelpGiven(BenefitKind.DepartureCash, year, 3, "BE")), counsellor);
        }

        await db.SaveChangesAsync(cancel);
    }
}
