using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Monitoring;

namespace Sankofa.Web.Features.Monitoring;

public sealed class VisitModel : MonitoringPage
{
    [FromRoute]
    public Guid Vid { get; set; }

    public Core.Monitoring.Visit Visit { get; private set; } = null!;

    public string Said(Question question)
    {
        var answer = Visit.Answers.Find(a => a.Question == question.Code);
        if (answer is null) return T["AnswerState.NotAsked"];
        if (answer.State == AnswerState.Declined) return T["AnswerState.Declined"];
        return question.Options?.FirstOrDefault(o => o.Code == answer.Value)?.Text.In(T.Language) ?? answer.Value;
    }

    protected override async Task ShowAsync() =>
        Visit = await Db.Set<Core.Monitoring.Visit>().Include(v => v.Answers).Include(v => v.Instrument)
            .SingleOrDefaultAsync(v => v.Id == Vid && v.FileId == Id, Cancel) ?? throw new NotThere();
}
