using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Xunit;

namespace Sankofa.Core.Tests.Dialogue;

/// <summary>Values have one written form, and what could be read in two ways is refused.</summary>
public sealed class RoundValuesTests
{
    private static readonly Dictionary<string,
        string> Countries = new() { ["togo"] = "TG", ["tg"] = "TG", ["benin"] = "BJ" };

    private static readonly RoundChoice[] Choices =
        [new("planned", Wording.Of("Prévue", "Planned")), new("done", Wording.Of("Achevée", "Completed"))];

    [Theory]
    [InlineData(RoundQuestionType.Number, "1 850,5", "1850.5")]
    [InlineData(RoundQuestionType.Number, "12", "12")]
    [InlineData(RoundQuestionType.Amount, "125 000 €", "125000 EUR")]
    [InlineData(RoundQuestionType.Amount, "XOF 2500", "2500 XOF")]
    [InlineData(RoundQuestionType.Date, "2026", "2026")]
    [InlineData(RoundQuestionType.Date, "05/2026", "2026-05")]
    [InlineData(RoundQuestionType.Date, "31/05/2026", "2026-05-31")]
    [InlineData(RoundQuestionType.YesNo, "Oui", "yes")]
    [InlineData(RoundQuestionType.Choice, "ACHEVEE", "done")]
    [InlineData(RoundQuestionType.Choices, "Achevée; planned", "planned;done")]
    [InlineData(RoundQuestionType.Countries, "Togo, Bénin", "BJ;TG")]
    [InlineData(RoundQuestionType.Text, "  libre  ", "libre")]
    public void A_value_is_read_into_one_written_form_and_reads_again_as_itself(
        RoundQuestionType type, string typed, string expected)
    {
        var question = Question(type);
        var read = RoundValues.Read(question, typed, new Dictionary<string, string>(Countries) { ["bj"] = "BJ" });
        Assert.Equal(new RoundReading(expected), read);
        Assert.Equal(read, RoundValues.Read(
            question, read.Value, new Dictionary<string, string>(Countries) { ["bj"] = "BJ" }));
    }

    [Theory]
    [InlineData(RoundQuestionType.Number, "1,850")]
    [InlineData(RoundQuestionType.Number, "douze")]
    [InlineData(RoundQuestionType.Amount, "1200")]
    [InlineData(RoundQuestionType.Amount, "beaucoup")]
    [InlineData(RoundQuestionType.Date, "31/02/2026")]
    [InlineData(RoundQuestionType.Date, "5/6/26")]
    [InlineData(RoundQuestionType.YesNo, "peut-être")]
    [InlineData(RoundQuestionType.Choice, "ailleurs")]
    [InlineData(RoundQuestionType.Countries, "Togo, Atlantide")]
    public void What_is_not_clear_is_refused(RoundQuestionType type, string typed) =>
        Assert.NotNull(RoundValues.Read(Question(type), typed, Countries).Fault);

    [Fact]
    public void A_table_is_the_same_as_text_and_as_a_workbook()
    {
        string[][] cells = [["Intitulé", "Budget total", "Début"], ["Maison", "4000 EUR", "2026-05-31"]];
        var text = RoundTable.Read(Encoding.Latin1.GetBytes(string.Join('\n', cells.Select(r => string.Join(';', r)))));
        var book = RoundTable.Read(Workbook(cells));
        Assert.Equal(cells[0], text.Headers);
        Assert.Equal(cells[0], book.Headers);
        Assert.Equal(cells[1], Assert.Single(text.Rows).Cells);
        Assert.Equal(cells[1], Assert.Single(book.Rows).Cells);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 no workbook")]
    [InlineData(" \n \n")]
    public void What_is_no_table_is_refused_in_words(string text) =>
        Assert.Throws<RuleViolation>(() => RoundTable.Read(Encoding.UTF8.GetBytes(text)));

    private static RoundQuestion Question(RoundQuestionType type) => new(
        "q", type, Wording.Of("Question"),
        Choices: type is RoundQuestionType.Choice or RoundQuestionType.Choices ? Choices : null);

    private static byte[] Workbook(string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(cell => new Cell
            {
                DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)),
            })))));
            book.Workbook = new Workbook(new Sheets(new Sheet
            {
                Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Feuille",
            }));
        }

        return stream.ToArray();
    }
}
