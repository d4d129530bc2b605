using System.Text;
using FsCheck.Fluent;
using FsCheck;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Xunit;
using Outcome = Sankofa.Core.Cases.Lists.Outcome;

namespace Sankofa.Core.Tests.Cases.Lists;

/// <summary>Lists as the agencies of next year may write them; every name is made up.</summary>
public sealed class MessyListTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private const string Head = "N° dossier;NOM;Prénom(s);Sexe;Né(e) le;Nationalité";

    private static ReturnList Read(string text, string encoding = "utf-8")
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(text));
        return ListReader.Read(stream, Today);
    }

    private static ListRow Row(string headers, string line) => Assert.Single(Read(headers + "\n" + line).Rows);
    private static bool Says(ListRow row, ListReason reason) => row.Findings.Any(f => f.Reason == reason);
    private static ListField[] Fields(string header) => [.. Read(header + "\n").Fields];

    [Theory]
    [InlineData("ibm850"), InlineData("macintosh"), InlineData("windows-1252"), InlineData("iso-8859-15")]
    public void A_table_of_letters_is_known_by_the_words_it_makes(string encoding)
    {
        var list = Read("N° dossier;NOM;Prénom;Né(e) le;Nationalité\nA1;Béavogui;Zoë;1990;Guinée\nA2;Kébé;François;1991;Sénégal\n", encoding);
        Assert.Equal(["Béavogui", "Kébé"], list.Rows.Select(r => r.FamilyName));
        Assert.Equal(["Zoë", "François"], list.Rows.Select(r => r.GivenNames));
        Assert.Equal(["GN", "SN"], list.Rows.Select(r => r.Nationalities.Single()));
    }

    [Theory]
    [InlineData("sep=|\r\n", '|'), InlineData("\"sep=;\"\n", ';'), InlineData("", '^'), InlineData("", '~'),
        InlineData("sep=\t\n", '\t')]
    public void A_separator_is_told_or_found(string told, char separator)
    {
        var list = Read(told + (Head + "\nA1;Sow;Awa;F;10:30 1990;Mali\n").Replace(';', separator));
        Assert.Equal(("Sow", "Awa"), (list.Rows[0].FamilyName, list.Rows[0].GivenNames));
        Assert.Single(list.Rows);
    }

    [Theory]
    [InlineData("date_of_birth,SURNAME,Forenames,Citizenship", "BirthDate FamilyName GivenNames Nationality")]
    [InlineData("DateOfBirth,FamilyName,GivenNames,CountryOfReturn", "BirthDate FamilyName GivenNames ReturnCountry")]
    [InlineData("1. Nom du bénéficiaire,2. Sexe (H/F),3. Date de naissance (jj/mm/aaaa)", "FullName Sex BirthDate")]
    [InlineData("Nom de famille de l'intéressé,Prénom du bénéficiaire,Pays d'origine du bénéficiaire",
        "FamilyName GivenNames Nationality")]
    [InlineData("Apellidos,Nombre,Fecha de nacimiento,Nacionalidad,País de retorno",
        "FamilyName GivenNames BirthDate Nationality ReturnCountry")]
    [InlineData("Apelido,Nome,Data de nascimento,Nacionalidade,País de destino",
        "FamilyName GivenNames BirthDate Nationality ReturnCountry")]
    [InlineData("Nachname,Vorname,Geburtsdatum,Staatsangehörigkeit,Ausreise",
        "FamilyName GivenNames BirthDate Nationality ActualDeparture")]
    [InlineData("Nom / Family name,Prénom / First name,Date de naisance,Nationalty",
        "FamilyName GivenNames BirthDate Nationality")]
    [InlineData("Nom,Prénom,Nom de la mère,Téléphone du conseiller", "FamilyName GivenNames Unknown Unknown")]
    [InlineData("Case ref.,Names,Nom du père,Montant (FCFA)", "CaseNumber FullName Unknown Amount")]
    public void Headers_are_known_in_the_ways_that_people_write_them(string header, string fields) =>
        Assert.Equal(fields.Split(' '), Fields(header).Select(f => f.ToString()));

    [Fact]
    public void A_header_may_stand_below_titles_and_groups_and_again_in_another_language()
    {
        var list = Read("Liste des retours;;;;;\nIdentité;;;;;Pays\n" + Head
            + "\nCase ref;Family name;Given names;Sex;DoB;Nationality\nA1;Sow;Awa;F;1990;Mali\n" + Head
                + "\nA2;Ba;Ali;M;1991;Mali\n");
        Assert.Equal([Outcome.Ignored, Outcome.Taken, Outcome.Ignored, Outcome.Taken],
            list.Rows.Select(r => r.Outcome));
    }

    [Fact]
    public void A_second_header_with_other_columns_holds_from_there_on()
    {
        var list = Read("N° dossier;NOM;Prénom;Date de naissance\nA1;Sow;Awa;1990\nFirst name;Family name;Nationality;Case ref\nAli;Ba;Togo;B1\n");
        Assert.Equal([Outcome.Taken, Outcome.Ignored, Outcome.Taken], list.Rows.Select(r => r.Outcome));
        Assert.Equal(("Ba", "Ali", "B1", "TG"),
            (list.Rows[2].FamilyName, list.Rows[2].GivenNames, list.Rows[2].CaseNumber,
                list.Rows[2].Nationalities.Single()));
    }

    [Theory]
    [InlineData("TOTAL;420;;;;")]
    [InlineData("Total général : 420;;;;;")]
    [InlineData("Total: 420 personnes;;;;;")]
    [InlineData("Sous-total;OFII Lyon;;;;12")]
    [InlineData(";Sous-total OFII;;;;2 000,00 €")]
    [InlineData("Grand total;;3;;;1,850.00")]
    public void Totals_are_nobody(string line)
    {
        var list = Read(Head + "\nA1;Sow;Awa;F;1990;Mali\n" + line + "\nA2;Ba;Ali;M;1990;Mali");
        Assert.Equal([Outcome.Taken, Outcome.Ignored, Outcome.Taken], list.Rows.Select(r => r.Outcome));
    }

    [Theory]
    [InlineData("Page 1/4;;;;;"), InlineData("Imprimé le 12/03/2024;;;;;"), InlineData(";Signature;;;;"),
        InlineData("Fait à Lomé, le 3 mai 2024;;;;;"), InlineData("* mineur;;;;;")]
    public void What_stands_below_the_persons_is_refused_and_kept(string line)
    {
        var list = Read(Head + "\nA1;Sow;Awa;F;1990;Mali\nA2;Ba;Ali;M;1990;Mali\n" + line);
        Assert.Equal(Outcome.Refused, list.Rows[2].Outcome);
    }

    [Fact]
    public void A_number_alone_that_looks_like_the_others_is_a_case()
    {
        var list = Read(Head + "\nA-001;Sow;Awa;F;1990;Mali\nA-002;;;;;\n");
        Assert.Equal(Outcome.Doubtful, list.Rows[1].Outcome);
        Assert.Equal("A-002", list.Rows[1].CaseNumber);
    }

    [Theory]
    [InlineData("12 mars 2024", 20240312, null)]
    [InlineData("lundi 12 mars 2024", 20240312, null)]
    [InlineData("March 12, 2024", 20240312, null)]
    [InlineData("12 de março de 2024", 20240312, null)]
    [InlineData("12 de enero de 2024", 20240112, null)]
    [InlineData("12-Mar-2024", 20240312, null)]
    [InlineData("12.03.24", 20240312, null)]
    [InlineData("2024/3/5", 20240305, null)]
    [InlineData("2024-03-05T00:00:00Z", 20240305, null)]
    [InlineData("05/03/2024 00:00", 20240305, ListReason.DateAmbiguousOrder)]
    [InlineData("20240305", 20240305, null)]
    [InlineData("45356", 20240305, ListReason.DateDayNumber)]
    [InlineData("45356.0", 20240305, ListReason.DateDayNumber)]
    [InlineData("Mar-24", 20240300, ListReason.DateTwoDigitYear)]
    [InlineData("24-Mar", 0, ListReason.DateNotUnderstood)]
    [InlineData("03/2024", 20240300, null)]
    [InlineData("2024", 20240000, null)]
    [InlineData("2024.0", 20240000, null)]
    [InlineData("00/00/2024", 20240000, null)]
    [InlineData("??/03/2024", 20240300, null)]
    [InlineData("vers 2024", 20240000, ListReason.DateApproximate)]
    [InlineData("2024 environ", 20240000, ListReason.DateApproximate)]
    [InlineData("2024 ?", 20240000, ListReason.DateApproximate)]
    [InlineData("en 2024", 20240000, null)]
    [InlineData("00/00/0000", 0, ListReason.DatePlaceholder)]
    [InlineData("0000-00-00", 0, ListReason.DatePlaceholder)]
    [InlineData("01.01.1900", 0, ListReason.DatePlaceholder)]
    [InlineData("01/01/00", 0, ListReason.DatePlaceholder)]
    [InlineData("1", 0, ListReason.DatePlaceholder)]
    [InlineData("inconnu", 0, null), InlineData("?", 0, null), InlineData("N/A", 0, null), InlineData("-", 0, null)]
    [InlineData("oui", 0, null)]
    [InlineData("30/02/2024", 0, ListReason.DateImpossible)]
    [InlineData("avant l'été", 0, ListReason.DateNotUnderstood)]
    public void A_day_is_read_as_far_as_it_is_known(string written, int code, ListReason? reason)
    {
        var row = Row("N° dossier;NOM;Prénom;Consentement signé le", $"A1;Sow;Awa;{written}");
        Assert.Equal(PartialDate.FromCode(code), row.ConsentDate);
        Assert.Equal(reason, row.Findings.Where(f => f.Field == ListField.ConsentDate)
            .Select(f => (ListReason?)f.Reason).FirstOrDefault());
    }

    [Theory]
    [InlineData("DoB (mm/dd/yyyy)", 19900304), InlineData("DoB (dd/mm/yyyy)", 19900403),
        InlineData("Né(e) le (jj/mm/aaaa)", 19900403)]
    public void A_header_may_say_which_comes_first(string header, int code)
    {
        var row = Row("Case ref;Family name;Given name;" + header, "A1;Sow;Awa;03/04/1990");
        Assert.Equal(code, row.BirthDate.ToCode());
        Assert.False(Says(row, ListReason.DateAmbiguousOrder));
    }

    [Theory]
    [InlineData("M", ListSex.Male), InlineData("masc.", ListSex.Male), InlineData("Homme", ListSex.Male),
        InlineData("garçon", ListSex.Male),
        InlineData("F", ListSex.Female), InlineData("Fém.", ListSex.Female), InlineData("female", ListSex.Female),
        InlineData("Mme", ListSex.Female),
        InlineData("H/F", ListSex.Unknown), InlineData("?", ListSex.Unknown)]
    public void A_sex_is_known_in_many_spellings(string written, ListSex sex) =>
        Assert.Equal(sex, Row(Head, $"A1;Sow;Awa;{written};1990;Mali").Sex);

    [Theory]
    [InlineData("malien/ne", "ML"), InlineData("Sénégalais(e)", "SN"), InlineData("guinéen·ne", "GN"),
        InlineData("IVOIRIENNE", "CI"),
        InlineData("sn", "SN"), InlineData("NGA", "NG"), InlineData("Cameroonian", "CM"),
        InlineData("Mali / Niger", "ML,NE"),
        InlineData("Guinée-Bissau", "GW"), InlineData("R.D. Congo", "CD")]
    public void A_nationality_is_known_as_people_say_it(string written, string countries) =>
        Assert.Equal(countries.Split(','), Row(Head, $"A1;Sow;Awa;F;1990;{written}").Nationalities);

    [Theory]
    [InlineData("SOWÉ Awa", "", "SOWÉ", "Awa"), InlineData("", "Awa SOWÉ", "SOWÉ", "Awa"),
        InlineData("Sowé, Awa", "", "Sowé", "Awa"),
        InlineData("Mme SOWÉ", "Awa", "SOWÉ", "Awa"), InlineData("SOWÉ née BAHÉ", "Awa", "SOWÉ", "Awa")]
    public void Names_in_the_wrong_cells_are_parted_only_where_the_writing_parts_them(
        string nom, string prenom, string family, string given)
    {
        var row = Row(Head, $"A1;{nom};{prenom};F;1990;Mali");
        Assert.Equal((family, given), (row.FamilyName, row.GivenNames));
        Assert.Equal(nom.Length == 0 || prenom.Length == 0, Says(row, ListReason.NamesInOneCell));
    }

    [Fact]
    public void Swapped_names_are_told_by_the_household_and_by_the_rest_of_the_list()
    {
        const string List = "Case ref,Family name,Given name,Relationship,Family ref\n"
            + "A1,Zorbaké,Melinda,head,F1\nA1,Tamsiré,Zorbaké,spouse,F1\nA1,Zorbaké,Tamsiré,child,F1\n"
            + "A2,Olimké,Marie-Andréa,head,F2\nA2,Olimké,Tamsiré,child,F2\nA3,Quarsibé,Olimké,,\nA4,Ann,Zorbaké,,\nA5,QUARSIBÉ,Tamsiré,,";
        Assert.Equal([2], Read(List).Rows.Where(r => r.NamesPerhapsSwapped).Select(r => r.Row));
    }

    [Fact]
    public void Who_stands_below_a_head_without_a_number_is_of_that_household()
    {
        var list = Read("N° dossier;NOM;Prénom;Lien de parenté;Né(e) le\nA1;Sow;Omar;chef de famille;1980\n;Sow;Awa;conjoint(e);1985\n"
            + ";Bah;Ali;enfant;2015\nA2;Ba;Issa;;1990\n;Diop;Fatou;;1991\nA3;Fall;Penda;chef de famille;1980\n;;Yacine;;2012\n;+ 2 enfants;;;\n");
        Assert.Equal([3, 1, 1, 3], list.Families().Select(f => f.Members.Count));
        Assert.Equal(Outcome.Taken, list.Rows[1].Outcome);
        Assert.Equal(Outcome.Doubtful, list.Rows[2].Outcome);
        Assert.True(Says(list.Rows[4], ListReason.CaseNumberMissing));
        Assert.True(Says(list.Rows[7], ListReason.OthersUnnamed));
        Assert.Null(list.Rows[7].FamilyName);
    }

    [Theory]
    [InlineData("Sow + 2 enfants", "Sow"), InlineData("Sow (+3)", "Sow"), InlineData("Sow et deux enfants", "Sow"),
        InlineData("Sow avec 1 bébé", "Sow")]
    public void People_who_are_counted_are_told_of_and_not_made_a_name(string nom, string family)
    {
        var row = Row(Head, $"A1;{nom};Awa;F;1990;Mali");
        Assert.Equal((family, "Awa"), (row.FamilyName, row.GivenNames));
        Assert.True(Says(row, ListReason.OthersUnnamed));
    }

    [Fact]
    public void A_column_that_counts_its_lines_is_no_case_number()
    {
        var counted = Read("ID;N° dossier;NOM;Prénom\n1;B7;Sow;Awa\n2;B8;Ba;Ali\n3;B9;Bah;Omar\n4;C1;Fall;Issa\n");
        Assert.Equal(["B7", "B8", "B9", "C1"], counted.Rows.Select(r => r.CaseNumber));
        Assert.All(counted.Rows, r => Assert.Equal(Outcome.Taken, r.Outcome));
        var households = Read("ID;NOM;Prénom;Lien\n1;Sow;Awa;chef\n;Sow;Ali;enfant\n2;Bah;Omar;chef\n3;Fall;Issa;chef\n;Fall;Penda;conjoint\n");
        Assert.All(households.Rows, r => Assert.Null(r.CaseNumber));
        Assert.Equal([2, 1, 2], households.Families().Select(f => f.Members.Count));
    }

    [Fact]
    public void A_second_column_adds_where_it_may_and_contradicts_where_it_must()
    {
        var row = Row("NOM;Prénom;Nationalité 1;Nationalité 2;Observations;Notes;N° passeport;CNI;Sexe;Sexe",
            "Sow;Awa;Mali;Sénégal;rappel;urgent;AB12345;CD99999;F;M");
        Assert.Equal(["ML", "SN"], row.Nationalities);
        Assert.Equal("rappel ; urgent", row.Remarks);
        Assert.Equal(("AB12345", "CD99999"), (row.PaperNumber, row.Notes[0].Text));
        Assert.Equal(["Sexe"], row.Findings.Where(f => f.Reason == ListReason.SecondColumnDiffers)
            .Select(f => f.Header));
    }

    [Theory]
    [InlineData("femme enceinte", ListVulnerability.Pregnant, false), InlineData("pas enceinte", null, true),
        InlineData("no disability", null, true),
        InlineData("mineur non accompagné", ListVulnerability.UnaccompaniedMinor, false),
        InlineData("RAS", null, false)]
    public void What_is_denied_is_no_need(string written, ListVulnerability? need, bool doubt)
    {
        var row = Row("NOM;Prénom;Né(e) le;Vulnérabilité", $"Sow;Awa;2012;{written}");
        Assert.Equal(need, row.Vulnerabilities.Select(v => (ListVulnerability?)v).SingleOrDefault());
        Assert.Equal(doubt, Says(row, ListReason.VulnerabilityNotUnderstood));
    }

    [Theory]
    [InlineData("'+33 6 11 11 11 01", "+33611111101"), InlineData("(+33) 611111101", "+33611111101"),
        InlineData("0033611111101", "+33611111101"),
        InlineData("611111101", null)]
    public void A_phone_says_its_country_or_is_kept_as_written(string written, string? number) =>
        Assert.Equal(number, Assert.Single(Row("NOM;Prénom;Tél.", $"Sow;Awa;{written}").Phones).E164);

    [Fact]
    public void Whatever_stands_in_the_cells_every_line_has_one_outcome_and_every_cell_is_kept()
    {
        var cell = Gen.Elements("", "", "Sow", "SOW Awa", "12/03/1990", "+ 2 enfants", "Total", "420", "?", "enfant",
            "A1", "Mali/ne", "né vers 1980",
            "F", "NOM", "Prénom", "Né(e) le", "Sexe", "01/01/1900", "dit X", "réfugié", "a,b", "'x", "1", "2");
        var line = Gen.ArrayOf(cell, 6).Select(c => string.Join(';', c));
        Prop.ForAll(Arb.From(Gen.ArrayOf(line)), lines =>
        {
            var list = Read(Head + "\n" + string.Join('\n', lines));
            var report = ListReport.Of(list);
            Assert.Equal(lines.Length == 0 ? 0 : lines.Length, report.Rows);
            Assert.Equal(report.Rows, report.Taken + report.Doubtful + report.Refused + report.Ignored);
            Assert.Equal(list.Rows.Count(r => r.IsPerson), list.Families().Sum(f => f.Members.Count));
            foreach (var row in list.Rows.Where(r => r.IsPerson))
            {
                var kept = row.Written.Values.Concat(row.Notes.Select(n => n.Text)).ToList();
                Assert.All(row.Cells.Where(c => c.Length > 0), c =>
                    Assert.Contains(kept, k => k.Contains(c, StringComparison.Ordinal)));
            }
        }).QuickCheckThrowOnFailure();
    }
}
