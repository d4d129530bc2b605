using System.Xml;
using System.Xml.Schema;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>
/// What a schema says against a file; the schemas are the standard's own, in a folder of whoever checks.
/// </summary>
public static class IatiCheck
{
    public const string ActivitiesSchema = "iati-activities-schema.xsd";

    public static IReadOnlyList<string> Faults(Stream file, string schema)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        using (var reader = XmlReader.Create(schema, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }))
            schemas.Add(null, reader);
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var checkedFile = XmlReader.Create(file, settings);
        while (checkedFile.Read())
        {
            // Reading it is checking it.
        }

        return faults;
    }
}
