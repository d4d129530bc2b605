namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class RecommendationModel : RecommendationPage
{
    public bool MayReport => By.IsSecretariat || By.SpeaksForCountry;
}
