using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sankofa.Web.Features.Work;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>A report as a file for a spreadsheet or a program; the PDF is the page itself, printed.</summary>
public static class ReportFormats
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int SheetNameLength = 31;

    private static readonly JsonWriterOptions Json = new()
    {
        Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] AsCsv(ReportTable report)
    {
        using var output = new MemoryStream();
        // Spreadsheets read UTF-8 as such only behind its mark.
        using (var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Csv.SeparatorOf(report.Language).ToString(), NewLine = "\r\n",
        }))
        {
            foreach (var column in report.Columns) csv.WriteField(column.Label);
            csv.NextRecord();
            foreach (var row in report.Rows)
            {
                foreach (var cell in row.Cells) csv.WriteField(Csv.Defused(cell.Text));
                csv.NextRecord();
            }
        }

        return output.ToArray();
    }

    /// <summary>Written row by row: a sheet held as a tree takes many times its size.</summary>
    public static byte[] AsXlsx(ReportTable report)
    {
        using var output = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part))
            {
                writer.WriteStartElement(new Worksheet());
                writer.WriteStartElement(new SheetData());
                Line(writer, report.Columns.Select(c => new ReportCell(c.Label)));
                foreach (var row in report.Rows) Line(writer, row.Cells);
                foreach (var note in report.Notes) Line(writer, [new ReportCell(note)]);
                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            using (var writer = OpenXmlWriter.Create(book))
            {
                writer.WriteStartElement(new Workbook());
                writer.WriteStartElement(new Sheets());
                writer.WriteElement(new Sheet
                {
                    Name = report.Code[..Math.Min(SheetNameLength, report.Code.Length)], SheetId = 1,
                    Id = book.GetIdOfPart(part),
                });
                writer.WriteEndElement();
                writer.WriteEndElement();
            }
        }

        return output.ToArray();
    }

    /// <summary>
    /// Its shape: report, title, language, columns (key, label), rows (section, values by key), notes.
    /// </summary>
    public static byte[] AsJson(ReportTable report)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteString("report", report.Code);
            json.WriteString("title", report.Title);
            json.WriteString("language", report.Language);
            json.WriteStartArray("columns");
            foreach (var column in report.Columns)
            {
                json.WriteStartObject();
                json.WriteString("key", column.Key);
                json.WriteString("label", column.Label);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in report.Rows) Row(json, report, row);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in report.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static void Row(Utf8JsonWriter json, ReportTable report, ReportRow row)
    {
        json.WriteStartObject();
        foreach (var (column, cell) in report.Columns.Zip(row.Cells))
        {
            if (cell.Number is { } number) json.WriteNumber(column.Key, number);
            else if (cell.Text.Length == 0) json.WriteNull(column.Key);
            else json.WriteString(column.Key, cell.Text);
        }

        json.WriteEndObject();
    }

    // A text is written as a text: no spreadsheet takes it for a formula.
    private static void Line(OpenXmlWriter writer, IEnumerable<ReportCell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell.Number is { } number
                ? new Cell { DataType = CellValues.Number, CellValue = new CellValue((decimal)number) }
                : new Cell
                {
                    DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell.Text)),
                });
        }

        writer.WriteEndElement();
    }
}
