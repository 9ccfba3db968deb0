using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Assets.Build.Tasks.Tests.Editors;

/// <summary>The files of the package that tell editors what a project can write.</summary>
internal static class EditorFiles
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly XNamespace Rules = "http://schemas.microsoft.com/build/2009/properties";
    private const string MSBuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    // Set by targets, by release pipelines or by people who have no use for a dialog.
    private static readonly IReadOnlyList<string> NotOnThePage =
    [
        "DependsOn",
        "Arguments",
        "After",
        "ToolPath",
        "AssetsPath",
        "ResultFile",
    ];

    private static readonly IReadOnlyList<(string Start, string Category)> Categories =
    [
        ("AssetsCache", "Cache"),
        ("AssetsUpload", "Upload"),
        ("AssetsBaseUrl", "Upload"),
    ];

    /// <summary>Each file below build/ with its text.</summary>
    public static IReadOnlyDictionary<string, string> All(ProjectNames names) =>
        new Dictionary<string, string>
        {
            ["Assets.Build.xsd"] = Xsd(names),
            ["Assets.Build.PropertyPage.xaml"] = PropertyPage(names),
            ["Assets.Build.targets.buildschema.json"] = BuildSchema(names),
        };

    /// <summary>
    /// Elements of MSBuild's own schema for XML editors. They stand in for its <c>Property</c> and <c>Item</c>, as
    /// Microsoft.Build.xsd shows for types of one's own.
    /// </summary>
    private static string Xsd(ProjectNames names) =>
        Write(
            new XElement(
                Xs + "schema",
                new XAttribute(XNamespace.Xmlns + "xs", Xs),
                new XAttribute(XNamespace.Xmlns + "msb", MSBuild),
                new XAttribute("targetNamespace", MSBuild),
                new XAttribute("elementFormDefault", "qualified"),
                new XComment(" Made by eng/editors.sh. "),
                names.Properties.Select(property => new XElement(
                    Xs + "element",
                    new XAttribute("name", property.Name),
                    new XAttribute("substitutionGroup", "msb:Property"),
                    property.Values.Count > 0 ? null : new XAttribute("type", "msb:StringPropertyType"),
                    Annotation(property.Text),
                    property.Values.Count == 0
                        ? null
                        : new XElement(
                            Xs + "complexType",
                            new XElement(
                                Xs + "simpleContent",
                                new XElement(
                                    Xs + "restriction",
                                    new XAttribute("base", "msb:StringPropertyType"),
                                    Enumeration(property)
                                )
                            )
                        )
                )),
                names.Items.Select(item => new XElement(
                    Xs + "element",
                    new XAttribute("name", item.Type),
                    new XAttribute("substitutionGroup", "msb:Item"),
                    Annotation(item.Description),
                    new XElement(
                        Xs + "complexType",
                        new XElement(
                            Xs + "complexContent",
                            new XElement(
                                Xs + "extension",
                                new XAttribute("base", "msb:SimpleItemType"),
                                new XElement(
                                    Xs + "choice",
                                    new XAttribute("minOccurs", 0),
                                    new XAttribute("maxOccurs", "unbounded"),
                                    item.Metadata.Select(metadata => Typed("element", metadata))
                                ),
                                item.Metadata.Select(metadata => Typed("attribute", metadata))
                            )
                        )
                    )
                ))
            )
        );

    private static XElement Typed(string kind, ProjectName name) =>
        new(
            Xs + kind,
            new XAttribute("name", name.Name),
            name.Values.Count > 0 ? null : new XAttribute("type", "xs:string"),
            Annotation(name.Text),
            name.Values.Count == 0
                ? null
                : new XElement(
                    Xs + "simpleType",
                    new XElement(Xs + "restriction", new XAttribute("base", "xs:string"), Enumeration(name))
                )
        );

    private static IEnumerable<XElement> Enumeration(ProjectName name) =>
        name.Values.Select(value => new XElement(Xs + "enumeration", new XAttribute("value", value)));

    private static XElement Annotation(string text) => new(Xs + "annotation", new XElement(Xs + "documentation", text));

    /// <summary>A page of Visual Studio's project properties, as dotnet/project-system documents them.</summary>
    private static string PropertyPage(ProjectNames names) =>
        Write(
            new XElement(
                Rules + "Rule",
                new XAttribute("Name", "AssetsBuild"),
                new XAttribute("DisplayName", "Assets"),
                new XAttribute("Description", "How Assets.Build processes static files when the project is published."),
                new XAttribute("PageTemplate", "generic"),
                new XAttribute("Order", 700),
                new XComment(" Made by eng/editors.sh. "),
                new XElement(
                    Rules + "Rule.Categories",
                    ((string[])["General", "Cache", "Upload"]).Select(category => new XElement(
                        Rules + "Category",
                        new XAttribute("Name", category),
                        new XAttribute("DisplayName", category)
                    ))
                ),
                new XElement(
                    Rules + "Rule.DataSource",
                    new XElement(
                        Rules + "DataSource",
                        new XAttribute("Persistence", "ProjectFile"),
                        new XAttribute("SourceOfDefaultValue", "AfterContext"),
                        new XAttribute("HasConfigurationCondition", "False")
                    )
                ),
                names
                    .Properties.Where(property =>
                        !NotOnThePage.Any(part => property.Name.Contains(part, StringComparison.Ordinal))
                    )
                    .Select(PageProperty)
            )
        );

    private static XElement PageProperty(ProjectName property) =>
        new(
            Rules
                + (
                    property.IsFlag ? "BoolProperty"
                    : property.Values.Count > 0 ? "EnumProperty"
                    : property.IsNumber ? "IntProperty"
                    : "StringProperty"
                ),
            new XAttribute("Name", property.Name),
            new XAttribute("DisplayName", property.Words),
            new XAttribute("Description", property.Text),
            new XAttribute("Category", Category(property.Name)),
            property.IsFlag
                ? null
                : property.Values.Select(value => new XElement(
                    Rules + "EnumValue",
                    new XAttribute("Name", value),
                    new XAttribute("DisplayName", value)
                ))
        );

    private static string Category(string name) =>
        Categories.FirstOrDefault(entry => name.StartsWith(entry.Start, StringComparison.Ordinal)).Category
        ?? "General";

    /// <summary>
    /// The schema beside a targets file, which the MSBuild Editor extension reads: its file is
    /// <c>MonoDevelop.MSBuild/Schemas/buildschema.json</c>.
    /// </summary>
    private static string BuildSchema(ProjectNames names) =>
        new JsonObject
        {
            ["properties"] = Object(
                names.Properties.Select(property => (property.Name, (JsonNode)Described(property)))
            ),
            ["items"] = Object(
                names.Items.Select(item =>
                    (
                        item.Type,
                        (JsonNode)
                            new JsonObject
                            {
                                ["description"] = item.Description,
                                ["metadata"] = Object(
                                    item.Metadata.Select(metadata => (metadata.Name, (JsonNode)Described(metadata)))
                                ),
                            }
                    )
                )
            ),
        }.ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        ) + "\n";

    private static JsonObject Described(ProjectName name)
    {
        var described = new JsonObject { ["description"] = name.Text };
        if (name.IsFlag)
            described["type"] = "bool";
        else if (name.IsNumber)
            described["type"] = "int";
        else if (name.Values.Count > 0)
            described["type"] = new JsonArray([.. name.Values.Select(value => JsonValue.Create(value))]);
        return described;
    }

    private static JsonObject Object(IEnumerable<(string Name, JsonNode Value)> properties) =>
        new(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Value)));

    private static string Write(XElement root)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        using (var writer = XmlWriter.Create(text, settings))
            root.Save(writer);
        return text.Append('\n').ToString();
    }
}
