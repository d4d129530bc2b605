using System.Text.Json;
using System.Text;
using FsCheck.Fluent;
using FsCheck;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Xunit;
using Outcome = Sankofa.Core.Cases.Lists.Outcome;

namespace Sankofa.Core.Tests.Cases.Lists;

public sealed class ListReaderTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private const string Head = "N° dossier;NOM;Prénom(s);Sexe;Né(e) le;Nationalité";

    private static ReturnList Read(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        return ListReader.Read(stream, Today);
    }

    private static ListRow Row(string headers, string line) => Assert.Single(Read(headers + "\n" + line).Rows);
    private static ListRow Born(string date) => Row(Head, $"A1;Sow;Awa;F;{date};Mali");
    private static bool Says(ListRow row, ListReason reason) => row.Findings.Any(f => f.Reason == reason);

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE"), InlineData("windows-1252"),
        InlineData("macintosh")]
    public void Any_usual_encoding_is_understood(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Head + "\r\nA1;Béavogui;Émilie;Féminin;01/02/1990;Guinée\r\nA2;Kébé;Hélène;F;13/02/1990;Bénin\r\n";
        var bytes = Encoding.GetEncoding(name).GetBytes(text);
        using var stream = new MemoryStream(bytes);
        var list = ListReader.Read(stream, Today);
        Assert.Equal(["Béavogui", "Kébé"], list.Rows.Select(r => r.FamilyName));
        Assert.Equal("GN", list.Rows[0].ReturnCountry ?? list.Rows[0].Nationalities[0]);
    }

    [Theory]
    [InlineData(';'), InlineData(','), InlineData('\t'), InlineData('|')]
    public void Any_usual_separator_gives_the_same_fingerprint(char separator)
    {
        var text = Head + "\nA1;Sow;Awa;F;1990-02-01;Mali\nA2;Ba;\"Ali, Omar; dit x\";M;1990;Mali";
        var other = Head.Replace(';', separator) + "\n" + "A1;Sow;Awa;F;1990-02-01;Mali\n".Replace(';', separator)
            + $"A2{separator}Ba{separator}\"Ali, Omar; dit x\"{separator}M{separator}1990{separator}Mali";
        Assert.Equal(Read(text).Fingerprint, Read(other, Encoding.Unicode).Fingerprint);
    }

    [Fact]
    public void Preamble_blank_lines_totals_and_repeated_headers_are_no_persons()
    {
        var list = Read("Liste 2027;;;;;\n\n" + Head + "\nA1;Sow;Awa;F;1990;Mali\n;;;;;\n\n" + Head
            + "\n;;;;;personne\nTotal général;1;;;;\n");
        Assert.Equal(
            [Outcome.Taken, Outcome.Ignored, Outcome.Ignored, Outcome.Ignored, Outcome.Refused, Outcome.Ignored],
            list.Rows.Select(r => r.Outcome));
    }

    [Fact]
    public void A_quoted_line_break_is_one_row_and_an_unclosed_quote_swallows_none()
    {
        Assert.Single(Read(Head + "\nA1;Sow;\"Awa\nFatou\";F;1990;Mali").Rows);
        var list = Read(Head + "\nA1;\"Sow;Awa;F;1990;Mali\nA2;Ba;Ali;M;1990;Mali\nA3;Bah;Ali;M;1991;Mali\n");
        Assert.Equal(["Sow", "Ba", "Bah"], list.Rows.Select(r => r.FamilyName));
    }

    [Theory]
    [InlineData("16.10.84", 19841016, null)]
    [InlineData("April 01, 2008", 20080401, null)]
    [InlineData("1er avril 2008", 20080401, null)]
    [InlineData("10/1990", 19901000, null)]
    [InlineData("1983", 19830000, null)]
    [InlineData("1990-12-13", 19901213, null)]
    [InlineData("24359", 19660909, ListReason.DateDayNumber)]
    [InlineData("vers 1984", 19840000, ListReason.DateApproximate)]
    [InlineData("env. 1990", 19900000, ListReason.DateApproximate)]
    [InlineData("31/02/2010", 0, ListReason.DateImpossible)]
    [InlineData("2031-13-40", 0, ListReason.DateImpossible)]
    [InlineData("01/01/1900", 0, ListReason.DatePlaceholder)]
    [InlineData("1900-01-01", 0, ListReason.DatePlaceholder)]
    [InlineData("03/04/1994", 19940403, ListReason.DateAmbiguousOrder)]
    [InlineData("03.04.26", 20260403, ListReason.DateTwoDigitYear)]
    [InlineData("pluie de 84", 0, ListReason.DateNotUnderstood)]
    public void A_date_is_read_as_far_as_it_is_known(string written, int code, ListReason? reason)
    {
        var row = Born(written);
        Assert.Equal(PartialDate.FromCode(code), row.BirthDate);
        Assert.Equal(reason, row.Findings.Where(f => f.Field == ListField.BirthDate).Select(f =>
            (ListReason?)f.Reason).FirstOrDefault());
    }

    [Fact]
    public void The_other_dates_of_a_column_decide_between_day_and_month()
    {
        var list = Read(Head + "\nA1;Sow;Awa;F;04/13/1990;Mali\nA2;Ba;Ali;M;03/04/1990;Mali");
        Assert.Equal(19900304, list.Rows[1].BirthDate.ToCode());
        Assert.False(Says(list.Rows[1], ListReason.DateAmbiguousOrder));
    }

    [Theory]
    [InlineData("1 850,00", 185000, "EUR")]
    [InlineData("2.000,00 €", 200000, "EUR")]
    [InlineData("EUR 2,000", 200000, "EUR")]
    [InlineData("800 chf", 80000, "CHF")]
    [InlineData("3 700", 370000, "EUR")]
    [InlineData("650 000 FCFA", 650000, "XOF")]
    [InlineData("1,850.00", 185000, "EUR")]
    public void An_amount_is_minor_units_and_a_currency(string written, long minor, string currency) =>
        Assert.Equal(new ListMoney(minor, currency),
            Row("Nom;Prénom;Pays de retour;Montant prévu (EUR)", $"Sow;Awa;Mali;{written}").Amount);

    [Theory]
    [InlineData("Guinea-Conakry", "GN", null)]
    [InlineData("RCI", "CI", null)]
    [InlineData("Ivoiry Coast", "CI", null)]
    [InlineData("Cote d’Ivoire", "CI", null)]
    [InlineData("Bénin (ex Dahomey)", "BJ", null)]
    [InlineData("Nigéria (Edo State)", "NG", null)]
    [InlineData("guinéenne", "GN", null)]
    [InlineData("Gambia, The", "GM", null)]
    [InlineData("CMR", "CM", null)]
    [InlineData("Nigeria?", "NG", ListReason.CountryUncertain)]
    [InlineData("Camerounn", "CM", ListReason.CountryGuessed)]
    [InlineData("Atlantide", null, ListReason.CountryNotUnderstood)]
    public void A_country_is_known_in_many_spellings(string written, string? country, ListReason? reason)
    {
        var row = Row(Head, $"A1;Sow;Awa;F;1990;\"{written}\"");
        Assert.Equal(country, row.Nationalities.SingleOrDefault());
        Assert.Equal(reason, row.Findings.Where(f => f.Field == ListField.Nationality).Select(f =>
            (ListReason?)f.Reason).FirstOrDefault());
    }

    [Fact]
    public void Phones_without_country_are_kept_and_not_completed()
    {
        var row = Row("Nom;Prénom;Tél.", "Sow;Awa;0041 111 39 30 95 / 06 12 34 56 78");
        Assert.Equal(["+41111393095", null], row.Phones.Select(p => p.E164));
    }

    [Fact]
    public void Families_join_and_a_possible_duplicate_stays_alone()
    {
        var list = Read("Case ref,Family name,Given name,DoB,Relationship,Family ref\nA1,Tall,Omar,1980,head,F1\n"
            + ",Tall,Awa,2010,child,F1\nA1,Yaya,Tall,1982,spouse,F1\n,Tall,Omar,1980,,\nA2,Ba,Ali,1990,,");
        Assert.Equal([3, 1, 1], list.Families().Select(f => f.Members.Count));
        Assert.Equal([1], list.Rows[3].PerhapsSameAs);
        Assert.True(list.Rows[2].NamesPerhapsSwapped);
        Assert.Equal(("Yaya", "Tall"), (list.Rows[2].FamilyName, list.Rows[2].GivenNames));
    }

    [Theory]
    [InlineData("", 1), InlineData("\n", 1), InlineData("\r\n\r\n", 2), InlineData("\n\n\n", 3)]
    public void Every_line_below_the_header_is_counted_once(string end, int rows) =>
        Assert.Equal(rows, Read(Head + "\nA1;Sow;Awa;F;1990;Mali" + end).Rows.Count);

    [Fact]
    public void A_line_of_text_below_the_persons_is_refused_and_not_dropped()
    {
        var list = Read("Nom et prénom,Pays,Montant FCFA\nSOW Awa,Bénin,500 000\nFait à Cotonou le 3 mai,,");
        Assert.Equal(new ListMoney(500000, "XOF"), list.Rows[0].Amount);
        Assert.Equal(("SOW", "Awa"), (list.Rows[0].FamilyName, list.Rows[0].GivenNames));
        Assert.Equal(Outcome.Refused, list.Rows[1].Outcome);
        Assert.True(Says(list.Rows[1], ListReason.NobodyNamed));
    }

    [Fact]
    public void Contradictions_are_doubts()
    {
        const string Headers = "Nom;Prénom;Sexe;Né(e) le;Vulnérabilité;Date 1er entretien;Départ effectif";
        Assert.True(Says(Row(Headers, "Sow;Awa;H;1990;femme enceinte;;"), ListReason.PregnantMan));
        Assert.True(Says(Row(Headers, "Sow;Awa;H;1990;plus de 65 ans;;"), ListReason.Over65NotOver65));
        Assert.True(Says(Row(Headers, "Sow;Awa;H;1990;mineur non accompagné;;"), ListReason.MinorNotMinor));
        Assert.True(Says(Row(Headers, "Sow;Awa;H;1990;;13/05/2024;13/04/2024"), ListReason.DatesOutOfOrder));
        Assert.True(Says(Row(Headers, "Sow;Awa;x;1990;;;"), ListReason.SexUnclear));
        Assert.True(Says(Row(Headers, ";Awa;F;1990;;;"), ListReason.FamilyNameMissing));
    }

    [Fact]
    public void An_unknown_header_is_proposed_about_and_kept_as_a_note_until_mapped()
    {
        const string Text = "Nom;Prénom;Zorglub\nSow;Awa;Mali\nBa;Ali;Togo";
        var list = Read(Text);
        Assert.Equal(ListField.Nationality, Assert.Single(list.UnknownHeaders).Proposal);
        Assert.Equal("Mali", Assert.Single(list.Rows[0].Notes).Text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        var mapped = ListReader.Read(stream, Today, new Dictionary<string,
            ListField> { ["zorglub"] = ListField.ReturnCountry });
        Assert.Equal("TG", mapped.Rows[1].ReturnCountry);
    }

    [Fact]
    public void A_report_has_exactly_the_agreed_names()
    {
        var json = JsonSerializer.SerializeToElement(ListReport.Of(Read(Head + "\n;;;;;")));
        Assert.Equal(["rows", "taken", "doubtful", "refused", "ignored", "findings"], json.EnumerateObject()
            .Select(p => p.Name));
        Assert.Equal(["row", "outcome", "field", "reason"], json.GetProperty("findings")[0].EnumerateObject()
            .Select(p => p.Name));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_clearly()
    {
        Prop.ForAll<byte[]>(bytes => CountsAddUp([.. Encoding.UTF8.GetBytes(Head + "\n"), .. bytes])
            && CountsAddUp(bytes))
            .QuickCheckThrowOnFailure();
        Prop.ForAll<NonNull<string>>(text => CountsAddUp(Encoding.Unicode.GetBytes(Head + "\n" + text.Get)))
            .QuickCheckThrowOnFailure();
        var cells = Gen.ArrayOf(Gen.Elements("\"", ";", "\n", "\r", "31/02", "?", "Ba", "0", "TOTAL", "(", "é", "1e9",
            "#", " dit ", "-"));
        Prop.ForAll(Arb.From(cells), parts => CountsAddUp(Encoding.UTF8.GetBytes(Head + "\n" + string.Concat(parts))))
            .QuickCheckThrowOnFailure();
    }

    private static bool CountsAddUp(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var report = ListReport.Of(ListReader.Read(stream, Today));
            return report.Rows == report.Taken + report.Doubtful + report.Refused + report.Ignored;
        }
        catch (ListUnreadable)
        {
            return true;
        }
    }
}
