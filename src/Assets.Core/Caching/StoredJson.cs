using System.Text.Json.Serialization;
using Assets.Core.Dictionaries;

namespace Assets.Core.Caching;

/// <summary>
/// How records of a run are written and read. Generated at build, because reflection costs a publish more time than
/// reading the record.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(ScanRecord))]
[JsonSerializable(typeof(DictionaryRelease))]
[JsonSerializable(typeof(IReadOnlyList<RecordedRelease>))]
[JsonSerializable(typeof(IReadOnlyList<PreparedRelease>))]
internal sealed partial class StoredJson : JsonSerializerContext;
